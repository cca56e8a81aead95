import { makeAdmin, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as, makeConfirmed } from "../../testing/session.ts";
import { changeSessionType, readSessionType } from "../../testing/session-type.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { requestBooking } from "../booking/request-booking.ts";
import type { Ctx } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { addSessionType, updateSessionType } from "../session-type/save-session-type.ts";
import { days, earlier, hours, later } from "../time.ts";
import { findSettings } from "./queries.ts";
import { saveSettings } from "./save-settings.ts";
import { Policies } from "./schema.ts";
import { settingLimits, settingNames } from "./values.ts";

const startsAt = new Date("2026-11-24T09:00:00Z");
const now = new Date("2026-11-21T09:00:00Z");
const reasonOf = (error: { reason?: string }) => error.reason;
const read = async (ctx: Ctx) => Policies.parse(await findSettings(ctx));

describe("the club's policies", () => {
  test("apply to later bookings; an existing booking keeps the policy it was made under", async ({ db }) => {
    const { admin, athlete, coach, bookingId } = await makeConfirmed(db, startsAt);
    const ctx = as(db, admin, earlier(startsAt, hours(95)));
    const before = await read(ctx);
    await saveSettings(ctx, { before, after: { ...before, freeCancellationHours: 72 } });
    const { sessionTypeId } = await db.booking.findUniqueOrThrow({ where: { id: bookingId } });
    const request = { coachId: coach.id, sessionTypeId, startsAt: later(startsAt, hours(4)), requestKey: uuidv7() };
    const { bookingId: second } = await requestBooking({ ...ctx, actor: athlete }, request);
    const hoursOf = async (id: string) => (await db.booking.findUniqueOrThrow({ where: { id } })).freeCancellationHours;
    expect([await hoursOf(bookingId), await hoursOf(second)]).toEqual([24, 72]);
    const inTime = as(db, athlete, earlier(startsAt, hours(48)));
    expect(await cancelBooking(inTime, { bookingId })).toMatchObject({ isRefunded: true });
  });

  test("are saved by one of two concurrent changes; the other is refused", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const before = await read(ctx);
    const tried = await Promise.allSettled([
      saveSettings(ctx, { before, after: { ...before, horizonDays: 30 } }),
      saveSettings(ctx, { before, after: { ...before, feedbackHours: 24 } }),
    ]);
    const refused = tried.filter((one) => one.status === "rejected");
    expect(refused.map(({ reason }) => reasonOf(reason))).toEqual(["settings.changed_meanwhile"]);
    const entries = await db.auditEntry.findMany({ where: { action: "settings.save" } });
    expect(entries).toHaveLength(1);
    const after = await read(ctx);
    const [changed] = settingNames.filter((name) => before[name] !== after[name]);
    expect(entries[0]).toMatchObject({
      fields: [changed],
      values: { [`${changed}Before`]: before[changed!], [changed!]: after[changed!] },
    });
  });

  test("have the limits that the database enforces", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    for (const name of settingNames) {
      const before = await read(ctx);
      for (const value of settingLimits[name]) {
        await db.clubSettings.update({ where: { id: 1 }, data: { [name]: value } });
        expect(Policies.safeParse({ ...before, [name]: value }).success).toBe(true);
      }
      for (const value of [settingLimits[name][0] - 1, settingLimits[name][1] + 1]) {
        await expect(db.clubSettings.update({ where: { id: 1 }, data: { [name]: value } })).rejects.toThrow();
        expect(Policies.safeParse({ ...before, [name]: value }).success).toBe(false);
      }
    }
  });
});

describe("a session type", () => {
  test("made longer and more expensive leaves existing bookings unchanged", async ({ db }) => {
    const { admin, athlete, coach, bookingId } = await makeConfirmed(db, startsAt);
    const ctx = as(db, admin, now);
    const before = await db.booking.findUniqueOrThrow({ where: { id: bookingId } });
    const { sessionTypeId } = before;
    const names = { name: { es: "Fuerza larga", en: "Long strength" }, meetingPoint: { es: "" } };
    const details = { ...names, minutes: 90, credits: 2, isActive: true, coachIds: [coach.id] };
    await changeSessionType(ctx, sessionTypeId, details);
    expect(await db.booking.findUniqueOrThrow({ where: { id: bookingId } })).toEqual(before);
    const next = { coachId: coach.id, sessionTypeId, startsAt: later(startsAt, days(1)), requestKey: uuidv7() };
    const { bookingId: second } = await requestBooking(as(db, athlete, now), next);
    expect(await db.booking.findUniqueOrThrow({ where: { id: second } })).toMatchObject({
      credits: 2,
      endsAt: later(next.startsAt, hours(1.5)),
    });
    expect(await db.auditEntry.findFirst({ where: { action: "session_type.update" } })).toMatchObject({
      values: { minutesBefore: 60, minutes: 90, creditsBefore: 1, credits: 2 },
    });
  });

  test("is given by the named coaches, and refuses unknown ones", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const [one, other] = [await makeCoach(db), await makeCoach(db)];
    const type = { name: { es: "Pista", en: "Track" }, meetingPoint: { es: "Puerta 3" }, minutes: 45, credits: 1 };
    const { sessionTypeId } = await addSessionType(ctx, { ...type, requestKey: uuidv7(), coachIds: [one.id] });
    await changeSessionType(ctx, sessionTypeId, { ...type, isActive: true, coachIds: [other.id] });
    expect(await db.coachSessionType.findMany({ where: { sessionTypeId } })).toEqual([
      { coachId: other.id, sessionTypeId },
    ]);
    const unknown = addSessionType(ctx, { ...type, requestKey: uuidv7(), coachIds: [uuidv7()] });
    expect(await unknown.catch(reasonOf)).toBe("coach.not_found");
    const retired = { ...type, isActive: false, coachIds: [other.id] };
    await changeSessionType(ctx, sessionTypeId, retired);
    const nowhere = { sessionTypeId: uuidv7(), before: retired, after: retired };
    expect(await updateSessionType(ctx, nowhere).catch(reasonOf)).toBe("session_type.not_found");
  });

  test("is saved by one of two concurrent changes; the other is refused until it has seen the first", async ({
    db,
  }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const coaches = [await makeCoach(db), await makeCoach(db)];
    const type = { name: { es: "Pista", en: "Track" }, meetingPoint: { es: "" }, minutes: 45, credits: 1 };
    const { sessionTypeId } = await addSessionType(ctx, { ...type, requestKey: uuidv7(), coachIds: [coaches[0]!.id] });
    const changes = [
      { minutes: 60 },
      { minutes: 75 },
      { meetingPoint: { es: "Puerta 3", en: "Gate 3" } },
      { coachIds: [coaches[1]!.id] },
      { isActive: false },
    ];
    const before = await readSessionType(ctx, sessionTypeId);
    const save = (change: Partial<typeof before>, from = before) =>
      updateSessionType(ctx, { sessionTypeId, before: from, after: { ...from, ...change } });
    const tried = await Promise.allSettled(changes.map((change) => save(change)));
    const refused = tried.filter((one) => one.status === "rejected");
    expect(refused.map(({ reason }) => reasonOf(reason))).toEqual(Array(4).fill("session_type.changed_meanwhile"));
    const kept = changes[tried.findIndex(({ status }) => status === "fulfilled")];
    const stored = await readSessionType(ctx, sessionTypeId);
    expect(stored).toEqual({ ...before, ...kept });
    await save(kept ?? {});
    expect(await db.auditEntry.count({ where: { action: "session_type.update" } })).toBe(1);
    for (const change of changes) await save(change, await readSessionType(ctx, sessionTypeId));
  });
});

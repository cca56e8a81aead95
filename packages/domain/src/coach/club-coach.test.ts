import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as, makeCompleted, makeConfirmed } from "../../testing/session.ts";
import { findAvailability } from "../availability/queries.ts";
import { saveAvailability } from "../availability/save-availability.ts";
import { requestBooking } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { type Admin, type Ctx, system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { completeSession } from "../session/complete-session.ts";
import { addSessionType } from "../session-type/save-session-type.ts";
import { dateText, days, hours, later } from "../time.ts";
import { addRate } from "./add-rate.ts";
import { inspectCoach, listClubCoaches } from "./admin-queries.ts";
import { addDocument, removeDocument } from "./documents.ts";
import { inviteCoach } from "./invite-coach.ts";
import { type CoachDetails, InviteCoach } from "./schema.ts";
import { setCoachActive, updateCoach } from "./update-coach.ts";

const startsAt = new Date("2026-11-24T09:00:00Z");
const now = new Date("2026-11-21T09:00:00Z");
const reasonOf = (error: { reason?: string }) => error.reason;
const invited = { name: "Irene Vidal", email: "irene@zea.test", locale: "es", hourlyRateMinor: 2800 } as const;

/** What an administrator's form reads of a coach. */
async function read(ctx: Ctx<Admin>, coachId: string): Promise<CoachDetails> {
  const coach = await inspectCoach(ctx, { coachId });
  const { displayName, headline, bio, timeZone, breakMinutes, sessionTypes } = coach;
  const sessionTypeIds = sessionTypes.filter(({ isGiven }) => isGiven).map(({ id }) => id);
  return { displayName, headline, bio, timeZone, breakMinutes, sessionTypeIds };
}

describe("an invited coach", () => {
  test("exists at once, without a password, with session types and a first rate", async ({ db }) => {
    const [admin, { sessionTypeId }] = [await makeAdmin(db), await makeCoach(db)];
    const ctx = as(db, admin, now);
    const input = { ...invited, sessionTypeIds: [sessionTypeId], validFrom: "2026-11-01" };
    const { coachId } = await inviteCoach(ctx, input);
    expect(await db.user.findUnique({ where: { id: coachId } })).toMatchObject({ role: "COACH", invitedAt: now });
    const { rows, counts } = await listClubCoaches(ctx, { filter: "INVITED" });
    expect(rows).toMatchObject([
      { id: coachId, name: "Irene Vidal", state: "INVITED", sessionTypes: 1, hourlyRateMinor: 2800, bookings: 0 },
    ]);
    expect(counts).toEqual({ ALL: 2, ACTIVE: 1, INVITED: 1, INACTIVE: 0, DOCUMENTS: 0 });
    expect(await db.auditEntry.findFirst({ where: { entityId: coachId } })).toMatchObject({
      action: "coach.invite",
      actorId: admin.id,
      values: { hourlyRateMinor: 2800, validFrom: "2026-11-01" },
    });
  });

  test("has a unique address, even when two invite it at once", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const input = InviteCoach.parse({
      ...invited,
      email: " Irene@ZEA.test ",
      sessionTypeIds: [],
      validFrom: "2026-11-01",
    });
    const other = as(db, await makeAdmin(db), now);
    const tried = await Promise.all([ctx, other].map((one) => inviteCoach(one, input).catch(reasonOf)));
    expect(tried.filter((outcome) => outcome === "person.address_taken")).toHaveLength(1);
    expect(await db.coach.count()).toBe(1);
    expect(await inviteCoach(ctx, { ...input, hourlyRateMinor: 1 }).catch(reasonOf)).toBe("person.address_taken");
  });

  test("can only give existing session types", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const input = { ...invited, sessionTypeIds: [uuidv7()], validFrom: "2026-11-01" };
    expect(await inviteCoach(ctx, input).catch(reasonOf)).toBe("session_type.not_found");
    expect(await db.user.count({ where: { role: "COACH" } })).toBe(0);
  });
});

describe("a rate", () => {
  test("applies to sessions recorded later; recorded ones keep their amount, even for a past date", async ({ db }) => {
    const { coach, admin, athlete, bookingId, completedAt } = await makeCompleted(db, startsAt);
    const ctx = as(db, admin, later(completedAt, hours(1)));
    await addRate(ctx, { coachId: coach.id, hourlyRateMinor: 4000, validFrom: "2026-11-20" });
    expect(await db.sessionRecord.findUnique({ where: { bookingId } })).toMatchObject({ amountMinor: 2500 });

    const { sessionTypeId } = await db.booking.findUniqueOrThrow({ where: { id: bookingId } });
    const next = { coachId: coach.id, sessionTypeId, startsAt: later(startsAt, days(2)), requestKey: uuidv7() };
    const { bookingId: second } = await requestBooking({ ...ctx, actor: athlete }, next);
    await reserveBooking({ ...ctx, actor: system }, { bookingId: second });
    const end = later(next.startsAt, hours(1));
    await completeSession(as(db, coach, end), { bookingId: second, actualStart: next.startsAt, actualEnd: end });
    expect(await db.sessionRecord.findUnique({ where: { bookingId: second } })).toMatchObject({ amountMinor: 4000 });
    expect(await db.auditEntry.findFirst({ where: { action: "coach.rate" } })).toMatchObject({
      values: { hourlyRateMinorBefore: 2500, hourlyRateMinor: 4000, validFrom: "2026-11-20" },
    });
  });

  test("can be corrected until a session in its period is recorded", async ({ db }) => {
    const { coach, admin, completedAt } = await makeCompleted(db, startsAt);
    const ctx = as(db, admin, completedAt);
    const [past, coming] = ["2026-01-01", "2026-12-01"];
    await addRate(ctx, { coachId: coach.id, hourlyRateMinor: 3000, validFrom: coming });
    await addRate(ctx, { coachId: coach.id, hourlyRateMinor: 3100, validFrom: coming });
    const refused = addRate(ctx, { coachId: coach.id, hourlyRateMinor: 3100, validFrom: past });
    expect(await refused.catch(reasonOf)).toBe("coach.rate_used");
    const { rates } = await inspectCoach(ctx, { coachId: coach.id });
    expect(rates).toMatchObject([
      { hourlyRateMinor: 3100, validFrom: coming, sessions: 0 },
      { hourlyRateMinor: 2500, validFrom: past, sessions: 1 },
    ]);
  });

  test("applies by club-local date: a session after midnight in Madrid gets the new one", async ({ db }) => {
    const { coach, admin } = await makeConfirmed(db, startsAt);
    const ctx = as(db, admin, now);
    await addRate(ctx, { coachId: coach.id, hourlyRateMinor: 3000, validFrom: "2026-11-25" });
    const { sessionTypeId } = await db.coachSessionType.findFirstOrThrow({ where: { coachId: coach.id } });
    await makeSession(db, { coach: { id: coach.id, sessionTypeId }, start: "2026-11-24T23:30:00Z" });
    const { rates } = await inspectCoach(ctx, { coachId: coach.id });
    expect(rates.map(({ sessions }) => sessions)).toEqual([1, 0]);
  });
});

test("an inactive coach cannot be booked, keeps existing bookings, and can be reactivated", async ({ db }) => {
  const { coach, admin, athlete, bookingId } = await makeConfirmed(db, startsAt);
  const ctx = as(db, admin, now);
  const deactivate = (upcoming: number) =>
    setCoachActive(ctx, { coachId: coach.id, isActive: false, shown: { upcoming } });
  await expect(deactivate(0)).rejects.toMatchObject({ reason: "request.outcome_changed", details: { upcoming: 1 } });
  expect(await deactivate(1)).toEqual({ upcoming: 1 });
  expect(await db.booking.findUnique({ where: { id: bookingId } })).toMatchObject({ status: "CONFIRMED" });
  const { sessionTypeId } = await db.booking.findUniqueOrThrow({ where: { id: bookingId } });
  const request = { coachId: coach.id, sessionTypeId, startsAt: later(startsAt, days(1)), requestKey: uuidv7() };
  expect(await requestBooking(as(db, athlete, now), request).catch(reasonOf)).toBe("coach.not_found");
  await setCoachActive(ctx, { coachId: coach.id, isActive: true });
  await requestBooking(as(db, athlete, now), request);
  const actions = await db.auditEntry.findMany({ where: { entityId: coach.id }, orderBy: { id: "asc" } });
  expect(actions.map(({ action }) => action)).toEqual(["coach.deactivate", "coach.activate"]);
});

test("a coach's texts are audited as personal values; a new zone invalidates open availability pages", async ({
  db,
}) => {
  const { id: coachId, sessionTypeId } = await makeCoach(db);
  const ctx = as(db, await makeAdmin(db), now);
  const details = { displayName: "Irene Vidal", headline: { es: "Carrera", en: "Running" }, bio: { es: "", en: "" } };
  const after = { ...details, timeZone: "Atlantic/Canary", breakMinutes: 0, sessionTypeIds: [] };
  await updateCoach(ctx, { coachId, before: await read(ctx, coachId), after });
  expect(await db.coach.findUnique({ where: { id: coachId } })).toMatchObject({ ...details, availabilityVersion: 1 });
  // what the coach reads of themselves
  expect(await db.user.findUnique({ where: { id: coachId } })).toMatchObject({ name: "Irene Vidal" });
  expect(await db.coachSessionType.count({ where: { sessionTypeId } })).toBe(0);
  const entry = await db.auditEntry.findFirstOrThrow({ where: { entityId: coachId }, include: { personal: true } });
  expect(entry.values).toEqual({
    timeZoneBefore: "Europe/Madrid",
    timeZone: "Atlantic/Canary",
    sessionTypesBefore: 1,
    sessionTypes: 0,
  });
  expect(entry.personal).toMatchObject([{ personId: coachId, values: { displayName: "Irene Vidal" } }]);
});

describe("two changes of a coach at once", () => {
  test("save one and refuse the other, whatever they change; saving the same change again is idempotent", async ({
    db,
  }) => {
    const { id: coachId } = await makeCoach(db);
    const [one, other] = [as(db, await makeAdmin(db), now), as(db, await makeAdmin(db), now)];
    for (let round = 0; round < 5; round += 1) {
      const before = await read(one, coachId);
      const requested = [
        { ...before, bio: { ...before.bio, es: `Entrena desde ${2000 + round}` } },
        { ...before, breakMinutes: before.breakMinutes + 5 },
      ];
      const tried = await Promise.allSettled(
        [one, other].map((ctx, index) => updateCoach(ctx, { coachId, before, after: requested[index]! })),
      );
      const refused = tried.filter((attempt) => attempt.status === "rejected");
      expect(refused.map(({ reason }) => reasonOf(reason))).toEqual(["coach.changed_meanwhile"]);
      const saved = requested[tried.findIndex(({ status }) => status === "fulfilled")]!;
      expect(await read(one, coachId)).toEqual(saved);
      await updateCoach(one, { coachId, before, after: saved });
    }
    expect(await db.auditEntry.count({ where: { action: "coach.update" } })).toBe(5);
  });

  test("conflict also when session types or the coach's own hours change", async ({ db }) => {
    const { id: coachId } = await makeCoach(db);
    const [coach, ctx] = [{ role: "COACH", id: coachId } as const, as(db, await makeAdmin(db), now)];
    const before = await read(ctx, coachId);
    const save = (after: CoachDetails) => updateCoach(ctx, { coachId, before, after }).catch(reasonOf);
    await addSessionType(ctx, {
      requestKey: uuidv7(),
      name: { es: "Técnica", en: "Skill" },
      meetingPoint: { es: "" },
      minutes: 30,
      credits: 1,
      coachIds: [coachId],
    });
    expect(await save({ ...before, headline: { ...before.headline, es: "Carrera" } })).toBe("coach.changed_meanwhile");
    await db.coachSessionType.deleteMany({ where: { coachId, sessionTypeId: { notIn: before.sessionTypeIds } } });
    const { version, rules } = await findAvailability(as(db, coach, now));
    const hours = { timeZone: "Atlantic/Canary", breakMinutes: 10, rules, exceptions: [] };
    await saveAvailability(as(db, coach, now), { ...hours, version, acceptedBookingIds: [] });
    expect(await save({ ...before, headline: { ...before.headline, es: "Carrera" } })).toBe("coach.changed_meanwhile");
    expect(await db.coach.findUnique({ where: { id: coachId } })).toMatchObject({ timeZone: "Atlantic/Canary" });
  });
});

test("a document is stored once, listed when it expires, and can be removed", async ({ db }) => {
  const { id: coachId } = await makeCoach(db);
  const ctx = as(db, await makeAdmin(db), now);
  const soon = dateText(later(now, days(20)));
  const { documentId } = await addDocument(ctx, { coachId, name: "Seguro", expiresOn: soon });
  expect(await addDocument(ctx, { coachId, name: "Seguro", expiresOn: soon })).toEqual({ documentId });
  const { rows } = await listClubCoaches(ctx, { filter: "DOCUMENTS" });
  expect(rows).toMatchObject([{ id: coachId, expiresOn: soon }]);
  await removeDocument(ctx, { documentId });
  const other = as(db, await makeAdmin(db), now);
  expect(await removeDocument(other, { documentId }).catch(reasonOf)).toBe("coach.document_not_found");
  expect((await listClubCoaches(ctx, { filter: "DOCUMENTS" })).total).toBe(0);
});

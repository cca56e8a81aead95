import { createDb, type Db } from "@zea/db/client";
import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { requestBooking } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { type Athlete, type Coach, type Ctx, system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { listSlots } from "../slot/queries.ts";
import { previewAvailability } from "./preview-availability.ts";
import { findAvailability } from "./queries.ts";
import { uncovered } from "./rules.ts";
import { saveAvailability } from "./save-availability.ts";
import { Availability, SaveAvailability } from "./schema.ts";

const now = new Date("2026-11-20T09:00:00Z");
const tuesday = (time: string) => new Date(`2026-11-24T${time}:00Z`);
const as = (db: Db, { id }: { id: string }, at = now): Ctx<Coach> => ({ db, now: at, actor: { role: "COACH", id } });

type CoachRow = Awaited<ReturnType<typeof makeCoach>>;
type Rule = Availability["rules"][number];

const rule = (weekday: number, from: number, to: number, rest: Partial<Rule> = {}): Rule => {
  return { weekday, fromMinute: from * 60, toMinute: to * 60, validFrom: "2026-11-20", validTo: null, ...rest };
};
const everyDay = (from: number, to: number) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => rule(weekday, from, to));
const availabilityOf = (rules: Rule[], rest: Partial<SaveAvailability> = {}): SaveAvailability => {
  const base = { timeZone: "Europe/Madrid", breakMinutes: 0, exceptions: [], version: 0, acceptedBookingIds: [] };
  return { ...base, rules, ...rest };
};
const dayOff = (date: string) => ({ kind: "DAY_OFF" as const, date, fromMinute: null, toMinute: null });

function request(db: Db, actor: Athlete, { id: coachId, sessionTypeId }: CoachRow, startsAt: Date) {
  const input = { coachId, sessionTypeId, startsAt, requestKey: uuidv7() };
  return requestBooking({ db, now, actor }, input);
}

async function book(db: Db, coach: CoachRow, startsAt: Date): Promise<string> {
  const athlete = await makeAthlete(db, { credits: 1 });
  const { bookingId } = await request(db, athlete, coach, startsAt);
  await reserveBooking({ db, now, actor: system }, { bookingId });
  return bookingId;
}

async function slotsOn(db: Db, { id: coachId, sessionTypeId }: CoachRow, date: string) {
  const period = { from: new Date(`${date}T00:00:00Z`), to: new Date(`${date}T23:00:00Z`) };
  const slots = await listSlots({ db, now, actor: system }, { coachId, sessionTypeId, ...period });
  return slots.map((slot) => slot.toISOString().slice(11, 16));
}

describe("an availability", () => {
  test("is saved and offered at once, and increases its version", async ({ db }) => {
    const coach = await makeCoach(db);
    expect(await findAvailability(as(db, coach))).toMatchObject({ version: 0, today: "2026-11-20", breakMinutes: 0 });
    const rules = [rule(2, 9, 11), rule(2, 16, 17)];
    const extra = { kind: "EXTRA" as const, date: "2026-11-25", fromMinute: 600, toMinute: 660 };
    const exceptions = [dayOff("2026-12-01"), extra];
    expect(await saveAvailability(as(db, coach), availabilityOf(rules, { exceptions, breakMinutes: 15 }))).toEqual({
      version: 1,
    });
    const stored = await findAvailability(as(db, coach));
    expect(stored).toEqual({
      timeZone: "Europe/Madrid",
      breakMinutes: 15,
      version: 1,
      today: "2026-11-20",
      rules,
      exceptions: [extra, dayOff("2026-12-01")],
    });
    expect(await slotsOn(db, coach, "2026-11-24")).toEqual(["08:00", "08:30", "09:00", "15:00"]);
    expect(await slotsOn(db, coach, "2026-11-25")).toEqual(["09:00"]);
    expect(await slotsOn(db, coach, "2026-12-01")).toEqual([]);
    expect(await saveAvailability(as(db, coach), availabilityOf([], { version: 1 }))).toEqual({ version: 2 });
    expect(await slotsOn(db, coach, "2026-11-24")).toEqual([]);
  });

  test("keeps past days: removed rules end yesterday, past exceptions stay", async ({ db }) => {
    const coach = await makeCoach(db);
    await saveAvailability(as(db, coach), availabilityOf(everyDay(9, 12), { exceptions: [dayOff("2026-11-21")] }));
    const later = new Date("2026-12-10T09:00:00Z");
    await saveAvailability(as(db, coach, later), availabilityOf(everyDay(15, 17), { version: 1 }));
    expect(await slotsOn(db, coach, "2026-11-19")).toContain("18:00");
    expect(await slotsOn(db, coach, "2026-11-21")).toEqual([]);
    expect(await slotsOn(db, coach, "2026-12-09")).toEqual(["08:00", "08:30", "09:00", "09:30", "10:00"]);
    expect(await slotsOn(db, coach, "2026-12-10")).toEqual(["14:00", "14:30", "15:00"]);
    const { rules } = await findAvailability(as(db, coach, later));
    expect(rules).toHaveLength(7);
  });

  test("leaves unchanged rules as they are", async ({ db }) => {
    const coach = await makeCoach(db);
    const ids = async () => {
      const rows = await db.availabilityRule.findMany({ where: { coachId: coach.id, weekday: { not: 7 } } });
      return rows.map(({ id }) => id).sort();
    };
    const [before, { rules }] = [await ids(), await findAvailability(as(db, coach))];
    await saveAvailability(as(db, coach), availabilityOf(rules.filter(({ weekday }) => weekday !== 7)));
    expect(await ids()).toEqual(before);
    const gone = await db.availabilityRule.findFirst({ where: { coachId: coach.id, weekday: 7 } });
    expect(gone?.validTo).toEqual(new Date("2026-11-19"));
  });

  test("refuses ranges that overlap while both are valid, and accepts adjacent or successive ones", async ({ db }) => {
    const coach = await makeCoach(db);
    const refused = { reason: "availability.ranges_overlap" };
    const overlapping = availabilityOf([rule(1, 9, 12), rule(1, 11, 13)]);
    await expect(previewAvailability(as(db, coach), overlapping)).rejects.toMatchObject(refused);
    await expect(saveAvailability(as(db, coach), overlapping)).rejects.toMatchObject(refused);
    const part = { kind: "PART_OFF" as const, date: "2026-12-01", fromMinute: 600, toMinute: 720 };
    const extra = { kind: "EXTRA" as const, date: "2026-12-01", fromMinute: 660, toMinute: 780 };
    for (const exceptions of [
      [part, extra],
      [dayOff("2026-12-01"), dayOff("2026-12-01")],
    ]) {
      await expect(saveAvailability(as(db, coach), availabilityOf([], { exceptions }))).rejects.toMatchObject(refused);
    }
    const inTurn = [rule(1, 9, 12, { validTo: "2026-12-31" }), rule(1, 10, 13, { validFrom: "2027-01-01" })];
    const exceptions = [dayOff("2026-12-01"), extra, { ...part, toMinute: 660 }];
    await saveAvailability(as(db, coach), availabilityOf([...inTurn, rule(1, 13, 14), rule(2, 9, 12)], { exceptions }));
    expect((await findAvailability(as(db, coach))).rules).toHaveLength(4);
  });

  test("is saved by one of two pages; the other is refused", async ({ db }) => {
    const coach = await makeCoach(db);
    const [one, other] = await Promise.allSettled([
      saveAvailability(as(db, coach), availabilityOf(everyDay(9, 12))),
      saveAvailability(as(db, coach), availabilityOf(everyDay(10, 13))),
    ]);
    const refusals = [one, other].flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.reason] : []));
    expect(refusals).toEqual(["availability.changed_meanwhile"]);
    expect((await findAvailability(as(db, coach))).rules).toHaveLength(7);
    expect(await db.auditEntry.count({ where: { action: "availability.save" } })).toBe(1);
  });

  test("is audited by changed fields, without the coach's dates", async ({ db }) => {
    const coach = await makeCoach(db);
    const { rules } = await findAvailability(as(db, coach));
    await saveAvailability(as(db, coach), availabilityOf(rules, { exceptions: [dayOff("2026-12-01")] }));
    const entry = await db.auditEntry.findFirstOrThrow({ where: { action: "availability.save" } });
    expect(entry).toMatchObject({ actorId: coach.id, actorRole: "COACH", entityId: coach.id, fields: ["exceptions"] });
    expect(entry.values).toEqual({ version: 1, bookingsLeftOutside: 0 });
  });

  test("refuses invalid values with the field's reason", () => {
    const problems = (input: object) => Availability.safeParse({ ...availabilityOf([]), ...input }).error?.issues ?? [];
    const messages = (input: object) => problems(input).map(({ message }) => message);
    const monday = rule(1, 9, 12);
    expect(messages({ rules: [{ ...monday, toMinute: 540 }] })).toEqual(["availability.range_order"]);
    expect(messages({ rules: [{ ...monday, toMinute: 1441 }] })).toEqual(["availability.minute_invalid"]);
    expect(messages({ rules: [{ ...monday, fromMinute: 540.5 }] })).toEqual(["availability.minute_invalid"]);
    expect(messages({ rules: [{ ...monday, validTo: "2026-11-19" }] })).toEqual(["availability.valid_to_order"]);
    expect(messages({ exceptions: [{ ...dayOff("2026-02-30") }] })).toEqual(["availability.date_invalid"]);
    expect(messages({ breakMinutes: 241 })).toEqual(["availability.break_range"]);
    expect(messages({ rules: Array(101).fill(monday) })).toEqual(["availability.too_many_rules"]);
    for (const timeZone of ["Europe/Atlantis", "+01:00", "", 7]) {
      expect(messages({ timeZone })[0]).toBe("availability.time_zone_unknown");
    }
    expect(messages({ timeZone: "America/Argentina/Buenos_Aires", rules: [{ ...monday, toMinute: 1440 }] })).toEqual(
      [],
    );
    expect(SaveAvailability.safeParse(availabilityOf([monday], { version: -1 })).success).toBe(false);
  });
});

describe("a booking that a change would leave outside", () => {
  test("is previewed, and blocks saving until accepted; it stays paid and confirmed", async ({ db }) => {
    const coach = await makeCoach(db);
    const inside = await book(db, coach, tuesday("10:00"));
    const outside = await book(db, coach, tuesday("16:00"));
    const { uncoveredBookings } = await previewAvailability(as(db, coach), availabilityOf(everyDay(9, 14)));
    expect(uncoveredBookings).toMatchObject([{ bookingId: outside, status: "CONFIRMED", startsAt: tuesday("16:00") }]);
    expect(uncoveredBookings[0]).toMatchObject({
      athlete: { name: expect.any(String) },
      sessionType: { es: "Fuerza", en: "Strength" },
    });
    const refused = { reason: "availability.bookings_uncovered", details: { count: 1 } };
    await expect(saveAvailability(as(db, coach), availabilityOf(everyDay(9, 14)))).rejects.toMatchObject(refused);
    expect((await findAvailability(as(db, coach))).version).toBe(0);
    await saveAvailability(as(db, coach), availabilityOf(everyDay(9, 14), { acceptedBookingIds: [outside] }));
    const statuses = await db.booking.findMany({ where: { id: { in: [inside, outside] } }, select: { status: true } });
    expect(statuses).toEqual([{ status: "CONFIRMED" }, { status: "CONFIRMED" }]);
    expect(await db.creditEntry.count({ where: { kind: "REFUND" } })).toBe(0);
  });

  test("is not listed if it already was outside, is past or cancelled", async ({ db }) => {
    const coach = await makeCoach(db);
    const outside = await book(db, coach, tuesday("16:00"));
    const cancelled = await book(db, coach, tuesday("17:00"));
    await db.booking.update({ where: { id: cancelled }, data: { status: "CANCELLED", cancelledAt: now } });
    await saveAvailability(as(db, coach), availabilityOf(everyDay(9, 14), { acceptedBookingIds: [outside] }));
    const ask = (at: Date, rules: Rule[]) => previewAvailability(as(db, coach, at), availabilityOf(rules));
    expect((await ask(now, everyDay(9, 13))).uncoveredBookings).toEqual([]);
    await book(db, coach, tuesday("09:00"));
    expect((await ask(now, [])).uncoveredBookings).toHaveLength(1);
    expect((await ask(tuesday("09:00"), [])).uncoveredBookings).toEqual([]);
  });

  test("is found for a new zone, a day off or part of one, but not for a longer break", async ({ db }) => {
    const coach = await makeCoach(db);
    const bookingId = await book(db, coach, tuesday("07:00"));
    const { rules } = await findAvailability(as(db, coach));
    const uncoveredBookings = async (change: Partial<SaveAvailability>) =>
      (await previewAvailability(as(db, coach), availabilityOf(rules, change))).uncoveredBookings.map(
        (one) => one.bookingId,
      );
    const part = { kind: "PART_OFF" as const, date: "2026-11-24", fromMinute: 530, toMinute: 600 };
    expect(await uncoveredBookings({ timeZone: "America/Santiago" })).toEqual([bookingId]);
    expect(await uncoveredBookings({ exceptions: [dayOff("2026-11-24")] })).toEqual([bookingId]);
    expect(await uncoveredBookings({ exceptions: [part] })).toEqual([bookingId]);
    expect(await uncoveredBookings({ exceptions: [{ ...part, fromMinute: 540 }], breakMinutes: 60 })).toEqual([]);
  });

  test("blocks saving if it was requested or confirmed after the preview", async ({ db }) => {
    const coach = await makeCoach(db);
    const seen = await book(db, coach, tuesday("16:00"));
    const { uncoveredBookings } = await previewAvailability(as(db, coach), availabilityOf(everyDay(9, 14)));
    const acceptedBookingIds = uncoveredBookings.map(({ bookingId }) => bookingId);
    expect(acceptedBookingIds).toEqual([seen]);
    const athlete = await makeAthlete(db, { credits: 1 });
    const { bookingId } = await request(db, athlete, coach, tuesday("17:30"));
    const save = () => saveAvailability(as(db, coach), availabilityOf(everyDay(9, 14), { acceptedBookingIds }));
    const refused = { reason: "availability.bookings_uncovered", details: { count: 1 } };
    await expect(save()).rejects.toMatchObject(refused);
    await reserveBooking({ db, now, actor: system }, { bookingId });
    await expect(save()).rejects.toMatchObject(refused);
    const again = await previewAvailability(as(db, coach), availabilityOf(everyDay(9, 14)));
    expect(again.uncoveredBookings.map((one) => one.bookingId)).toEqual([seen, bookingId]);
  });

  test("is confirmed inside or accepted, when saving and reserving race twenty times over", async ({ url }) => {
    const db = createDb(url, { max: 10 });
    const coach = await makeCoach(db);
    const days = Array.from({ length: 20 }, (_, index) => new Date(tuesday("16:00").getTime() + index * 86_400_000));
    const outcomes = new Set<string>();
    for (const [round, startsAt] of days.entries()) {
      const version = (await findAvailability(as(db, coach))).version;
      await saveAvailability(as(db, coach), availabilityOf(everyDay(8, 20), { version }));
      const athlete = await makeAthlete(db, { credits: 1 });
      const { bookingId } = await request(db, athlete, coach, startsAt);
      const before = (await previewAvailability(as(db, coach), availabilityOf(everyDay(9, 14)))).uncoveredBookings;
      // half of the rounds know of the request, so that both sides can win
      const known = before.map((one) => one.bookingId).filter((id) => id !== bookingId || round % 2 === 0);
      const [saved, reserved] = await Promise.allSettled([
        saveAvailability(
          as(db, coach),
          availabilityOf(everyDay(9, 14), { version: version + 1, acceptedBookingIds: known }),
        ),
        reserveBooking({ db, now, actor: system }, { bookingId }),
      ]);
      if (reserved.status === "rejected") throw reserved.reason;
      const stored = await findAvailability(as(db, coach));
      const range = { from: startsAt.getTime(), to: startsAt.getTime() + 3_600_000 };
      const isInside = uncovered(stored, [range]).length === 0;
      const isConfirmed = reserved.value.status === "CONFIRMED";
      outcomes.add(`${saved.status} ${reserved.value.status}`);
      expect(saved.status === "fulfilled").toBe(!isInside);
      if (saved.status === "rejected")
        expect(saved.reason).toMatchObject({ reason: "availability.bookings_uncovered" });
      if (isConfirmed) expect(isInside || known.includes(bookingId)).toBe(true);
      else expect(reserved.value.rejectionReason).toBe("booking.not_offered");
    }
    expect(outcomes).toContain("rejected CONFIRMED");
    const [row] = await db.$queryRaw<{ deadlocks: bigint }[]>`
      select deadlocks from pg_stat_database where datname = current_database()`;
    expect(row?.deadlocks).toBe(0n);
    await db.$disconnect();
  });
});

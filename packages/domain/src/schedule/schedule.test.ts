import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach, makeSession } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as, makeConfirmed } from "../../testing/session.ts";
import { findBookableAthletes } from "../booking/bookable-athletes.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { listFreeSlotsFor } from "../booking/free-slots.ts";
import { requestBookingFor } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { days, earlier, hours, later, minutes } from "../time.ts";
import { inspectBooking, listScheduledBookings, readScheduleDay, readScheduleWeek } from "./read-schedule.ts";

const tuesday = new Date("2026-11-24T09:00:00Z");
const date = "2026-11-24";
const now = new Date("2026-11-20T09:00:00Z");

async function conflictsOf(db: Db, bookingId: string, at: Date) {
  const admin = await makeAdmin(db);
  return (await inspectBooking(as(db, admin, at), { bookingId })).conflicts;
}

describe("the club's schedule", () => {
  test("shows each coach's day: open hours, free time and sessions", async ({ db }) => {
    const { admin, coach, athlete, bookingId } = await makeConfirmed(db, tuesday);
    const idle = await makeCoach(db);
    const day = await readScheduleDay(as(db, admin, now), { date });
    expect(day.counts).toMatchObject({ all: 1, CONFIRMED: 1, CONFLICT: 0 });
    const [busy, free] = [coach.id, idle.id].map((id) => day.coaches.find((one) => one.id === id));
    expect(busy).toMatchObject({
      offeredMinutes: 12 * 60,
      freeMinutes: 11 * 60,
      offered: [{ from: new Date(`${date}T07:00:00Z`), to: new Date(`${date}T19:00:00Z`) }],
      sessions: [{ bookingId, startsAt: tuesday, status: "CONFIRMED", athlete: { id: athlete.id }, conflicts: [] }],
    });
    expect(free).toMatchObject({ freeMinutes: 12 * 60, sessions: [] });
    expect((await readScheduleDay(as(db, admin, now), { date: "2026-11-25" })).counts.all).toBe(0);
  });

  test("counts a week by coach and day, with the sessions of a selected coach", async ({ db }) => {
    const { admin, coach, bookingId } = await makeConfirmed(db, tuesday);
    const week = await readScheduleWeek(as(db, admin, now), { date: "2026-11-29" });
    expect(week.dates).toEqual([
      "2026-11-23",
      date,
      "2026-11-25",
      "2026-11-26",
      "2026-11-27",
      "2026-11-28",
      "2026-11-29",
    ]);
    expect(week.coaches).toMatchObject([
      {
        id: coach.id,
        offeredMinutes: 7 * 720,
        freeMinutes: 7 * 720 - 60,
        days: [{ sessions: 0 }, { sessions: 1, freeMinutes: 660 }, {}, {}, {}, {}, {}],
      },
    ]);
    expect(week.sessions).toEqual([]);
    const one = await readScheduleWeek(as(db, admin, now), { date, coachId: coach.id });
    expect(one.sessions).toMatchObject([{ bookingId }]);
  });

  test("counts a coach's free time whatever the page is filtered by", async ({ db }) => {
    const { admin, coach } = await makeConfirmed(db, tuesday);
    const other = await makeConfirmed(db, later(tuesday, hours(2)));
    const { name } = await db.user.findUniqueOrThrow({ where: { id: other.athlete.id } });
    await db.booking.updateMany({ where: { id: other.bookingId }, data: { coachId: coach.id } });
    const ctx = as(db, admin, now);
    const [free, offered] = [10 * 60, 12 * 60];
    for (const filter of [{}, { search: name }, { state: "CONFIRMED" }] as const) {
      const { coaches } = await readScheduleDay(ctx, { date, ...filter });
      expect(coaches).toContainEqual(
        expect.objectContaining({ id: coach.id, freeMinutes: free, offeredMinutes: offered }),
      );
      const week = await readScheduleWeek(ctx, { date, ...filter });
      expect(week.coaches.find(({ id }) => id === coach.id)?.days[1]).toMatchObject({ freeMinutes: free });
    }
  });

  test("can be filtered by coach, status and text, in pages", async ({ db }) => {
    const { admin, coach, athlete } = await makeConfirmed(db, tuesday);
    const other = await makeConfirmed(db, later(tuesday, hours(2)));
    await cancelBooking(as(db, other.admin, now), { bookingId: other.bookingId, reason: "El centro cierra" });
    const ctx = as(db, admin, now);
    const { name } = await db.user.findUniqueOrThrow({ where: { id: athlete.id } });
    const found = async (search: Partial<Parameters<typeof listScheduledBookings>[1]>) => {
      return (await listScheduledBookings(ctx, { date, ...search })).rows.map((row) => row.coach.id);
    };
    expect(await found({})).toEqual([coach.id, other.coach.id]);
    expect(await found({ coachId: other.coach.id })).toEqual([other.coach.id]);
    expect(await found({ state: "CANCELLED" })).toEqual([other.coach.id]);
    expect(await found({ search: name.toUpperCase() })).toEqual([coach.id]);
    expect(await found({ page: 2 })).toEqual([]);
    expect(await found({ date: "2026-12-01" })).toEqual([]);
  });

  test("lists a month in pages: each booking once, in order, as many as counted", async ({ db }) => {
    const { admin, athlete, coach, bookingId } = await makeConfirmed(db, tuesday);
    const { sessionTypeId } = await db.booking.findUniqueOrThrow({ where: { id: bookingId } });
    const first = new Date("2026-11-01T06:00:00Z");
    for (let hour = 0; hour < 27; hour += 1) {
      const start = later(first, hours(hour)).toISOString();
      await makeSession(db, { coach: { id: coach.id, sessionTypeId }, start });
    }
    const cancelled = { status: "CANCELLED", cancelledAt: first, settledAt: first, cancelledByRole: "ADMIN" } as const;
    const asked = { requestedAt: first, requestedById: athlete.id, requestedByRole: "ATHLETE" } as const;
    await db.booking.createMany({
      data: Array.from({ length: 13 }, () => ({
        athleteId: athlete.id,
        coachId: coach.id,
        sessionTypeId,
        credits: 1,
        freeCancellationHours: 24,
        ...cancelled,
        ...asked,
        requestKey: uuidv7(),
        startsAt: later(first, hours(3)),
        endsAt: later(first, hours(4)),
      })),
    });
    await db.availabilityRule.deleteMany({ where: { coachId: coach.id } });
    const ctx = as(db, admin, now);
    const pages = async (state?: "CANCELLED" | "COMPLETED" | "CONFLICT") => {
      const read = await Promise.all([1, 2, 3].map((page) => listScheduledBookings(ctx, { date, state, page })));
      const rows = read.flatMap((one) => one.rows);
      const starts = rows.map(({ startsAt }) => startsAt.getTime());
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(new Set(read.map(({ total }) => total))).toEqual(new Set([rows.length]));
      expect(new Set(rows.map(({ bookingId }) => bookingId)).size).toBe(rows.length);
      return [read.map((one) => one.rows.length), read[0]?.counts];
    };
    const counts = { all: 41, REQUESTED: 0, CONFIRMED: 1, COMPLETED: 27, NO_SHOW: 0, CANCELLED: 13, CONFLICT: 1 };
    expect(await pages()).toEqual([[25, 16, 0], counts]);
    expect(await pages("COMPLETED")).toEqual([[25, 2, 0], counts]);
    expect(await pages("CANCELLED")).toEqual([[13, 0, 0], counts]);
    expect(await pages("CONFLICT")).toEqual([[1, 0, 0], counts]);
  });

  test("includes a booking that started the evening before, and none that ended", async ({ db }) => {
    const { admin } = await makeConfirmed(db, tuesday);
    await db.booking.updateMany({
      data: { startsAt: new Date("2026-11-24T22:30:00Z"), endsAt: new Date("2026-11-24T23:30:00Z") },
    });
    const count = async (day: string) => (await readScheduleDay(as(db, admin, now), { date: day })).counts.all;
    expect([await count("2026-11-24"), await count("2026-11-25"), await count("2026-11-26")]).toEqual([1, 1, 0]);
  });
});

describe("a session over midnight", () => {
  test("is free time on neither day of the week, and lies in its coach's hours", async ({ db }) => {
    const { admin, coach, bookingId } = await makeConfirmed(db, tuesday);
    await db.availabilityRule.updateMany({ where: { coachId: coach.id }, data: { fromMinute: 0, toMinute: 1440 } });
    const [startsAt, endsAt] = [new Date("2026-11-24T22:30:00Z"), new Date("2026-11-24T23:30:00Z")];
    await db.booking.update({ where: { id: bookingId }, data: { startsAt, endsAt } });
    const [week] = (await readScheduleWeek(as(db, admin, now), { date })).coaches;
    const free = week?.days.slice(0, 4).map((one) => [one.sessions, one.freeMinutes]);
    expect(free).toEqual([
      [0, 1440],
      [1, 1410],
      [0, 1410],
      [0, 1440],
    ]);
    expect(await conflictsOf(db, bookingId, now)).toEqual([]);
  });
});

describe("a conflict", () => {
  test("is a confirmed session not recorded a day after its end", async ({ db }) => {
    const { bookingId } = await makeConfirmed(db, tuesday);
    const end = later(tuesday, hours(1));
    expect(await conflictsOf(db, bookingId, later(end, days(1) - 1))).toEqual([]);
    expect(await conflictsOf(db, bookingId, later(end, days(1)))).toEqual(["UNRECORDED"]);
  });

  test("is a session at a time for which its coach recorded another", async ({ db }) => {
    const { bookingId, coach } = await makeConfirmed(db, tuesday);
    const { sessionTypeId } = await db.coachSessionType.findFirstOrThrow({ where: { coachId: coach.id } });
    const start = later(tuesday, hours(3));
    const other = await makeSession(db, { coach: { ...coach, sessionTypeId }, start: start.toISOString() });
    const move = (id: string, startsAt: Date) =>
      db.booking.update({ where: { id }, data: { startsAt, endsAt: later(startsAt, hours(1)) } });
    // recorded an hour later than it was booked, in the time of the next
    await move(other, earlier(start, hours(1)));
    expect(await conflictsOf(db, bookingId, tuesday)).toEqual([]);
    await move(bookingId, later(start, minutes(30)));
    expect(await conflictsOf(db, bookingId, tuesday)).toEqual(["OVERLAPPED"]);
    await move(bookingId, later(start, hours(1)));
    expect(await conflictsOf(db, bookingId, tuesday)).toEqual([]);
  });

  test("is an upcoming session outside its coach's hours, or of an inactive athlete or coach", async ({ db }) => {
    const { bookingId, coach, athlete } = await makeConfirmed(db, tuesday);
    expect(await conflictsOf(db, bookingId, now)).toEqual([]);
    await db.availabilityRule.deleteMany({ where: { coachId: coach.id } });
    expect(await conflictsOf(db, bookingId, now)).toEqual(["OUTSIDE_HOURS"]);
    await db.athlete.update({ where: { id: athlete.id }, data: { state: "DEACTIVATED" } });
    await db.coach.update({ where: { id: coach.id }, data: { isActive: false } });
    expect(await conflictsOf(db, bookingId, now)).toEqual(["OUTSIDE_HOURS", "ATHLETE_AWAY", "COACH_AWAY"]);
    const { rows } = await listScheduledBookings(as(db, await makeAdmin(db), now), { date, state: "CONFLICT" });
    expect(rows).toMatchObject([{ bookingId }]);
    expect(await conflictsOf(db, bookingId, later(tuesday, hours(2)))).toEqual([]);
  });
});

describe("an administrator books for", () => {
  test("any active athlete with any coach at a start free for both, and sees who booked and why", async ({ db }) => {
    const [coach, athlete, admin] = [await makeCoach(db), await makeAthlete(db, { credits: 2 }), await makeAdmin(db)];
    await makeAthlete(db, { state: "DEACTIVATED" });
    const ctx = as(db, admin, earlier(tuesday, minutes(10)));
    expect(await findBookableAthletes(ctx, { search: "" })).toMatchObject([{ id: athlete.id, balance: 2 }]);
    const search = { athleteId: athlete.id, coachId: coach.id, sessionTypeId: coach.sessionTypeId };
    const [first] = await listFreeSlotsFor(ctx, { ...search, date });
    expect(first).toEqual(tuesday);
    const reason = "Lo pidió por teléfono";
    const request = await requestBookingFor(ctx, { ...search, startsAt: tuesday, requestKey: uuidv7(), reason });
    await reserveBooking({ ...ctx, actor: system }, request);
    const { name } = await db.user.findUniqueOrThrow({ where: { id: admin.id } });
    expect(await inspectBooking(ctx, request)).toMatchObject({
      status: "CONFIRMED",
      requested: { by: name, role: "ADMIN", reason },
      cancellation: { isPossible: true, isRefunded: true, credits: 1 },
      trail: [{ action: "booking.request" }],
    });
    expect((await listFreeSlotsFor(ctx, { ...search, date }))[0]).toEqual(later(tuesday, hours(1)));
  });
});

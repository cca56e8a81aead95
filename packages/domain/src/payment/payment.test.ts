import type { Db } from "@zea/db/client";
import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test as withDb } from "@zea/db/testing/test";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { uuidv7 } from "../id.ts";
import {
  addDays,
  addMonths,
  datesBetween,
  instantOf,
  localDate,
  monthBounds,
  monthOf,
  monthPeriod,
  weekdayOf,
} from "../time.ts";
import { findMonthPayment, findPaymentSoFar } from "./queries.ts";
import { type PayableSession, totalsOf, weekLinesOf, weeksOf } from "./rules.ts";
import { Month } from "./schema.ts";

const zones = ["Europe/Madrid", "America/Santiago", "Pacific/Auckland", "UTC"];
const anyZone = fc.constantFrom(...zones);
const anyMonth = fc
  .record({ year: fc.integer({ min: 2020, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}`);

const anySession = (from: Date, to: Date) =>
  fc.record({
    bookingId: fc.uuid(),
    coachId: fc.constantFrom("laura", "diego", "nora"),
    actualStart: fc.date({ min: from, max: new Date(to.getTime() - 1), noInvalidDate: true }),
    billableMinutes: fc.integer({ min: 1, max: 480 }),
    amountMinor: fc.option(fc.integer({ min: 0, max: 400_000 })),
  });

const anyMonthOfSessions = fc.record({ month: anyMonth, timeZone: anyZone }).chain(({ month, timeZone }) => {
  const { from, to } = monthPeriod(month, timeZone);
  return fc.record({
    month: fc.constant(month),
    timeZone: fc.constant(timeZone),
    sessions: fc.array(anySession(from, to), { maxLength: 60 }),
  });
});

const add = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

describe("the weeks of a month", () => {
  test("cover each of its dates once, begin on Monday and end on Sunday but for its edges", () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const weeks = weeksOf(month);
        const { first, next } = monthBounds(month);
        expect(weeks.flatMap(({ from, to }) => datesBetween(from, to))).toEqual(
          datesBetween(first, next).filter((date) => date < next),
        );
        for (const { from, to, isCut } of weeks) {
          expect(weekdayOf(from) === 1 || from === first).toBe(true);
          expect(weekdayOf(to) === 7 || addMonths(month, 1) === addDays(to, 1).slice(0, 7)).toBe(true);
          expect(isCut).toBe(datesBetween(from, to).length < 7);
        }
      }),
    );
  });

  test("of November 2026 are six, the last one a single Monday", () => {
    expect(weeksOf("2026-11")).toEqual([
      { from: "2026-11-01", to: "2026-11-01", isCut: true },
      { from: "2026-11-02", to: "2026-11-08", isCut: false },
      { from: "2026-11-09", to: "2026-11-15", isCut: false },
      { from: "2026-11-16", to: "2026-11-22", isCut: false },
      { from: "2026-11-23", to: "2026-11-29", isCut: false },
      { from: "2026-11-30", to: "2026-11-30", isCut: true },
    ]);
  });

  test("of a February that begins on Monday are four whole ones", () => {
    expect(weeksOf("2027-02").map(({ isCut }) => isCut)).toEqual([false, false, false, false]);
  });
});

describe("the months", () => {
  test("follow each other without a gap, each as long as its days on that wall", () => {
    fc.assert(
      fc.property(anyMonth, anyZone, (month, timeZone) => {
        const { from, to } = monthPeriod(month, timeZone);
        expect(monthPeriod(addMonths(month, 1), timeZone).from).toEqual(to);
        expect([monthOf(from, timeZone), monthOf(new Date(to.getTime() - 1), timeZone)]).toEqual([month, month]);
        expect(addMonths(addMonths(month, 14), -14)).toBe(month);
        expect(Month.parse(month)).toBe(month);
      }),
    );
  });

  test("with a change of the clock are an hour shorter or longer", () => {
    const hoursOf = (month: string, timeZone: string) => {
      const { from, to } = monthPeriod(month, timeZone);
      return (to.getTime() - from.getTime()) / 3_600_000;
    };
    expect(hoursOf("2026-03", "Europe/Madrid")).toBe(31 * 24 - 1);
    expect(hoursOf("2026-10", "Europe/Madrid")).toBe(31 * 24 + 1);
    expect(hoursOf("2026-09", "America/Santiago")).toBe(30 * 24 - 1);
    expect(hoursOf("2026-04", "America/Santiago")).toBe(30 * 24 + 1);
  });
});

describe("lines", () => {
  test("add up to their sessions, minute by minute and cent by cent, and none is lost or counted twice", () => {
    fc.assert(
      fc.property(anyMonthOfSessions, ({ sessions, timeZone }) => {
        const { lines, withoutRate } = weekLinesOf(sessions, timeZone);
        const rated = sessions.filter(({ amountMinor }) => amountMinor !== null);
        const totals = totalsOf(lines, [{ amountMinor: -250 }, { amountMinor: 1 }]);
        expect(totals.minutes).toBe(add(rated.map(({ billableMinutes }) => billableMinutes)));
        expect(totals.sessionsMinor).toBe(add(rated.map(({ amountMinor }) => amountMinor ?? 0)));
        expect(totals.amountMinor).toBe(totals.sessionsMinor - 249);
        expect(totals.sessions + withoutRate.length).toBe(sessions.length);
        for (const line of lines) {
          expect(line.minutes).toBe(add(line.sessions.map(({ billableMinutes }) => billableMinutes)));
          expect(line.amountMinor).toBe(add(line.sessions.map(({ amountMinor }) => amountMinor)));
        }
      }),
    );
  });

  test("are the same in any order of the sessions", () => {
    const shuffled = anyMonthOfSessions.chain((made) =>
      fc.record({
        made: fc.constant(made),
        other: fc.shuffledSubarray(made.sessions, { minLength: made.sessions.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ made: { sessions, timeZone }, other }) => {
        expect(weekLinesOf(other, timeZone)).toEqual(weekLinesOf(sessions, timeZone));
      }),
    );
  });

  test("are one per coach and week, each session in the week of its date", () => {
    fc.assert(
      fc.property(anyMonthOfSessions, ({ month, sessions, timeZone }) => {
        const { lines } = weekLinesOf(sessions, timeZone);
        expect(new Set(lines.map(({ coachId, week }) => `${coachId} ${week.from}`)).size).toBe(lines.length);
        for (const { coachId, week, sessions: those } of lines) {
          expect(weeksOf(month)).toContainEqual(week);
          for (const session of those) {
            const date = localDate(session.actualStart, timeZone);
            expect(session.coachId).toBe(coachId);
            expect(week.from <= date && date <= week.to).toBe(true);
          }
        }
      }),
    );
  });

  test("take the date of the club's wall, on both sides of a change of the clock", () => {
    const session = (bookingId: string, date: string, minute: number, timeZone: string): PayableSession => ({
      bookingId,
      coachId: "laura",
      billableMinutes: 60,
      amountMinor: 2500,
      actualStart: instantOf(date, minute, timeZone),
    });
    for (const [sunday, monday, timeZone] of [
      ["2026-03-29", "2026-03-30", "Europe/Madrid"],
      ["2026-10-25", "2026-10-26", "Europe/Madrid"],
      ["2026-04-05", "2026-04-06", "America/Santiago"],
      ["2026-09-06", "2026-09-07", "America/Santiago"],
    ] as const) {
      const { lines } = weekLinesOf(
        [session("a", sunday, 0, timeZone), session("b", sunday, 1439, timeZone), session("c", monday, 0, timeZone)],
        timeZone,
      );
      expect(lines.map(({ sessions }) => sessions.map(({ bookingId }) => bookingId))).toEqual([["a", "b"], ["c"]]);
    }
  });
});

describe("a coach's month", () => {
  const lateOctober = new Date("2026-10-31T22:30:00Z"); // 23:30 in Madrid
  const november = new Date("2026-10-31T23:30:00Z"); // 00:30 of the 1st
  const now = new Date("2026-11-20T12:00:00Z");

  withDb("takes a session by the club's date of its actual start, whatever was planned", async ({ db }) => {
    const coach = await makeCoach(db);
    const late = await record(db, coach, lateOctober, { plannedAt: november, minutes: 59, amountMinor: 2458 });
    const next = await record(db, coach, november, { plannedAt: lateOctober, minutes: 45, amountMinor: 1875 });
    const ctx = { db, actor: { role: coach.role, id: coach.id }, now };
    const october = await findMonthPayment(ctx, { month: "2026-10" });
    expect(october.weeks.at(-1)).toMatchObject({ from: "2026-10-26", to: "2026-10-31", isCut: true });
    expect(october.weeks.at(-1)?.sessions).toMatchObject([{ bookingId: late, billableMinutes: 59, amountMinor: 2458 }]);
    expect(october.totals).toEqual({
      sessions: 1,
      minutes: 59,
      sessionsMinor: 2458,
      adjustmentsMinor: 0,
      amountMinor: 2458,
    });
    expect(october).toMatchObject({ earlierMonth: null, laterMonth: "2026-11", isOver: true });
    const current = await findMonthPayment(ctx, {});
    expect(current).toMatchObject({ month: "2026-11", earlierMonth: "2026-10", laterMonth: null, isCurrent: true });
    expect(current.weeks[0]?.sessions).toMatchObject([{ bookingId: next }]);
    expect(current.weeks).toHaveLength(4);
  });

  withDb(
    "keeps corrections in the month in which they were made, and sessions without a rate apart",
    async ({ db }) => {
      const coach = await makeCoach(db);
      const paid = await record(db, coach, lateOctober, { minutes: 60, amountMinor: 2500 });
      const unrated = await record(db, coach, november, { minutes: 30, amountMinor: null });
      await db.payAdjustment.create({
        data: {
          bookingId: paid,
          coachId: coach.id,
          amountMinor: -500,
          reason: "Acabó antes",
          createdAt: november,
          createdById: coach.id,
        },
      });
      const ctx = { db, actor: { role: coach.role, id: coach.id }, now };
      const pay = await findMonthPayment(ctx, { month: "2026-11" });
      expect(pay.adjustments).toMatchObject([{ bookingId: paid, amountMinor: -500, reason: "Acabó antes" }]);
      expect(pay.withoutRate).toMatchObject([{ bookingId: unrated, billableMinutes: 30, amountMinor: null }]);
      expect(pay.totals).toEqual({
        sessions: 0,
        minutes: 0,
        sessionsMinor: 0,
        adjustmentsMinor: -500,
        amountMinor: -500,
      });
      expect(await findPaymentSoFar(ctx)).toMatchObject({ ...pay.totals, month: "2026-11", withoutRate: 1 });
      expect((await findMonthPayment(ctx, { month: "2026-10" })).totals.amountMinor).toBe(2500);
    },
  );

  withDb("is nobody else's", async ({ db }) => {
    const [laura, diego] = [await makeCoach(db), await makeCoach(db)];
    await record(db, laura, november, { minutes: 60, amountMinor: 2500 });
    const pay = await findMonthPayment({ db, now, actor: { role: diego.role, id: diego.id } }, {});
    expect([pay.totals.sessions, pay.earlierMonth]).toEqual([0, null]);
  });
});

type Coach = { id: string; sessionTypeId: string };
type Recorded = { plannedAt?: Date; minutes: number; amountMinor: number | null };

async function record(
  db: Db,
  coach: Coach,
  actualStart: Date,
  { plannedAt = actualStart, minutes, amountMinor }: Recorded,
) {
  const { id: athleteId } = await makeAthlete(db);
  const actualEnd = new Date(actualStart.getTime() + minutes * 60_000);
  const { id } = await db.booking.create({
    data: {
      athleteId,
      coachId: coach.id,
      sessionTypeId: coach.sessionTypeId,
      status: "COMPLETED",
      credits: 1,
      startsAt: plannedAt,
      endsAt: new Date(plannedAt.getTime() + 3_600_000),
      freeCancellationHours: 24,
      requestKey: uuidv7(),
      requestedAt: plannedAt,
      requestedById: athleteId,
      requestedByRole: "ATHLETE",
      sessionRecord: {
        create: {
          coachId: coach.id,
          actualStart,
          actualEnd,
          completedAt: actualEnd,
          billableMinutes: minutes,
          hourlyRateMinor: amountMinor === null ? null : 2500,
          amountMinor,
        },
      },
    },
  });
  return id;
}

import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { makeHistory, wallTimeOf } from "../../testing/analytics.ts";
import { as } from "../../testing/session.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { requestBooking } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { system } from "../context.ts";
import { grantCredits } from "../credit/grant-credits.ts";
import { uuidv7 } from "../id.ts";
import { hours, later, minutes } from "../time.ts";
import { findFunnel } from "./funnel.ts";
import { findOverview } from "./queries.ts";
import { comparedRanges } from "./rules.ts";

/*
 * Checks every number by a second method: all rows are read, their instants are formatted as wall time by Intl,
 * and they are counted by comparing these texts.
 */

const periods = [
  { from: "2026-10", to: "2026-10" },
  { from: "2026-11", to: "2026-11" },
  { from: "2026-03", to: "2026-03" },
  { from: "2026-09", to: "2026-11" },
  { from: "2026-01", to: "2026-12" },
  { from: "2025-11", to: "2027-01" },
];
const instants = ["2026-11-20T12:10:00Z", "2026-10-31T08:00:00Z", "2026-12-31T23:30:00Z", "2027-02-10T10:00:00Z"];

type Period = { from: string; to: string };
const live = ["CONFIRMED", "COMPLETED", "NO_SHOW"];

const shift = (month: string, by: number) => {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
};

function lengthOf({ from, to }: Period): number {
  let count = 1;
  while (shift(from, count - 1) !== to) count += 1;
  return count;
}

/** Predicates for whether an instant counts for the period, or for the one before it, as seen at `now`. */
function predicatesOf(period: Period, now: Date) {
  const count = lengthOf(period);
  const earlier = { from: shift(period.from, -count), to: shift(period.to, -count) };
  const inMonths =
    ({ from, to }: Period) =>
    (at: Date) => {
      const month = wallTimeOf(at).slice(0, 7);
      return month >= from && month <= to;
    };
  const isRunning = inMonths(period)(now);
  const wallNow = wallTimeOf(now);
  const cut = `${shift(wallNow.slice(0, 7), -count)}${wallNow.slice(7)}`;
  return {
    whole: inMonths(period),
    wholeBefore: inMonths(earlier),
    current: (at: Date) => inMonths(period)(at) && (!isRunning || at < now),
    before: (at: Date) => inMonths(earlier)(at) && (!isRunning || wallTimeOf(at) < cut),
  };
}

type History = Awaited<ReturnType<typeof makeHistory>>;
type Inside = (at: Date) => boolean;

function count({ bookings, movements }: History, inside: Inside) {
  const grants = movements.filter(({ kind, at }) => kind === "GRANT" && inside(at));
  const booked = bookings.filter(({ startsAt }) => inside(startsAt));
  const held = bookings.flatMap(({ record }) => (record && inside(record.actualStart) ? [record.minutes] : []));
  const ratings = bookings.flatMap(({ feedback }) => (feedback && inside(feedback.givenAt) ? [feedback.rating] : []));
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  const inState = (...states: string[]) => booked.filter(({ status }) => states.includes(status));
  return {
    incomeMinor: sum(grants.map(({ price }) => price)),
    creditsSold: sum(grants.filter(({ price }) => price > 0).map(({ credits }) => credits)),
    sessions: held.length,
    minutes: sum(held),
    settled: inState("COMPLETED", "NO_SHOW").length,
    noShows: inState("NO_SHOW").length,
    granted: booked.filter(({ isGranted }) => isGranted).length,
    cancelled: inState("CANCELLED").filter(({ isGranted }) => isGranted).length,
    activeAthletes: new Set(inState("COMPLETED").map(({ athleteId }) => athleteId)).size,
    ratings: ratings.length,
    rating: ratings.length === 0 ? null : expect.closeTo(sum(ratings) / ratings.length, 9),
  };
}

function demand({ bookings }: History, inside: Inside): string[] {
  const cells = new Map<string, number>();
  for (const { startsAt, status } of bookings) {
    if (!live.includes(status) || !inside(startsAt)) continue;
    const text = wallTimeOf(startsAt);
    const weekday = new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;
    const cell = `${weekday} ${Number(text.slice(11, 13))}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  return [...cells].map(([cell, bookings]) => `${cell} ${bookings}`).sort();
}

async function overview(db: Db, admin: Awaited<ReturnType<typeof makeAdmin>>, period: Period, now: Date) {
  return findOverview(as(db, admin, now), period);
}

describe.each([11, 2026])("a club of seed %i", (seed) => {
  test("has the same numbers in every period as a count of its rows", { timeout: 60_000 }, async ({ db }) => {
    const [history, admin] = [await makeHistory(db, seed), await makeAdmin(db)];
    for (const period of periods) {
      for (const now of instants.map((text) => new Date(text))) {
        const found = await overview(db, admin, period, now);
        const { whole, wholeBefore, current, before } = predicatesOf(period, now);
        const label = `${period.from}..${period.to} seen at ${now.toISOString()}`;
        expect(found.current, label).toMatchObject(count(history, current));
        if (found.before) expect(found.before, `before ${label}`).toMatchObject(count(history, before));
        expect(
          found.demand.map(({ weekday, hour, bookings }) => `${weekday} ${hour} ${bookings}`).sort(),
          label,
        ).toEqual(demand(history, whole));
        const bookingsOf = (coachId: string, inside: Inside) =>
          history.bookings.filter((one) => one.coachId === coachId && live.includes(one.status) && inside(one.startsAt))
            .length;
        const coaches = history.coaches.map(({ id }) => ({
          coachId: id,
          bookings: bookingsOf(id, whole),
          before: bookingsOf(id, wholeBefore),
        }));
        expect(
          found.coaches.map(({ name: _, incomeMinor: __, ...coach }) => coach),
          label,
        ).toEqual(
          coaches
            .filter(({ bookings }) => bookings > 0)
            .sort((one, other) => other.bookings - one.bookings || (one.coachId < other.coachId ? -1 : 1)),
        );
      }
    }
  });

  test("has buckets that add up to the totals", async ({ db }) => {
    const [history, admin] = [await makeHistory(db, seed), await makeAdmin(db)];
    const now = new Date("2027-02-10T10:00:00Z");
    for (const period of periods) {
      const { by, series } = await overview(db, admin, period, now);
      const length = by === "day" ? 10 : 7;
      for (const bucket of series) {
        const inside = (at: Date) => wallTimeOf(at).slice(0, length) === bucket.from.slice(0, length);
        const { incomeMinor, sessions, minutes } = count(history, inside);
        expect(bucket).toEqual({ from: bucket.from, incomeMinor, sessions, minutes });
      }
      const { current } = predicatesOf(period, now);
      const all = count(history, current);
      expect(series.reduce((sum, { incomeMinor }) => sum + incomeMinor, 0)).toBe(all.incomeMinor);
      expect(series.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(all.minutes);
    }
  });

  test("has outstanding credits equal to the sum of its credit movements, without those that have ended", async ({
    db,
  }) => {
    const [history, admin] = [await makeHistory(db, seed), await makeAdmin(db)];
    for (const period of periods) {
      const now = new Date("2027-02-10T10:00:00Z");
      const { current } = await overview(db, admin, period, now);
      const isByPeriodEnd = (at: Date) => wallTimeOf(at).slice(0, 7) <= period.to;
      const remaining = history.movements.filter(
        ({ at, ends }) => isByPeriodEnd(at) && !(ends && isByPeriodEnd(ends.at)),
      );
      expect(current.creditsOutstanding).toBe(remaining.reduce((sum, { credits }) => sum + credits, 0));
    }
  });

  test("has the same funnel and medians as a count of its athletes", async ({ db }) => {
    const [_, admin] = [await makeHistory(db, seed), await makeAdmin(db)];
    const rows = await db.athlete.findMany();
    for (const period of periods) {
      const now = new Date("2026-11-20T12:10:00Z");
      const { steps, stuck, stuckCount } = await findFunnel(as(db, admin, now), period);
      const { current, before } = predicatesOf(period, now);
      for (const [inside, isBefore] of [
        [current, false],
        [before, true],
      ] as const) {
        const cohort = rows.filter(({ registeredAt }) => inside(registeredAt));
        const stepTimes = cohort.map((one) => [
          one.registeredAt,
          one.verifiedAt,
          one.profileStartedAt,
          one.profileCompletedAt,
          one.enabledAt,
        ]);
        for (const [index, step] of steps.entries()) {
          const reached = stepTimes.filter((athleteTimes) => athleteTimes.slice(index).some(Boolean)).length;
          const durations = stepTimes
            .map((athleteTimes) => [athleteTimes[index - 1], athleteTimes[index]])
            .flatMap(([from, to]) => (from && to ? [to.getTime() - from.getTime()] : []))
            .filter((duration) => duration >= 0)
            .sort((one, other) => one - other);
          const middle = (durations.length - 1) / 2;
          const [low, high] = [durations[Math.floor(middle)], durations[Math.ceil(middle)]];
          const median = low === undefined || high === undefined ? null : expect.closeTo((low + high) / 2000, 3);
          expect(isBefore ? step.before : step).toMatchObject({ reached, medianSeconds: median });
        }
        if (isBefore) continue;
        const stopped = cohort.filter(({ enabledAt }) => !enabledAt);
        expect(stuckCount).toBe(stopped.length);
        expect(stuck.map(({ id }) => id).sort()).toEqual(
          stopped
            .map(({ id }) => id)
            .sort()
            .slice(0, 50),
        );
      }
    }
  });
});

describe("a period", () => {
  const zone = "Europe/Madrid";
  const ranges = (period: Period, now: string) => {
    const { current, before } = comparedRanges(period, new Date(now), zone);
    return [current.from, current.to, before.from, before.to].map((at) => at.toISOString());
  };

  test("is compared with the same number of months before, each in local time", () => {
    expect(ranges({ from: "2026-10", to: "2026-10" }, "2026-12-01T00:00:00Z")).toEqual([
      "2026-09-30T22:00:00.000Z",
      "2026-10-31T23:00:00.000Z",
      "2026-08-31T22:00:00.000Z",
      "2026-09-30T22:00:00.000Z",
    ]);
  });

  test("that is running is compared with the same days of the months before", () => {
    expect(ranges({ from: "2026-11", to: "2026-11" }, "2026-11-20T12:10:05.250Z")).toEqual([
      "2026-10-31T23:00:00.000Z",
      "2026-11-20T12:10:05.250Z",
      "2026-09-30T22:00:00.000Z",
      "2026-10-20T11:10:05.250Z",
    ]);
    expect(ranges({ from: "2026-03", to: "2026-03" }, "2026-03-31T10:00:00Z").at(-1)).toBe("2026-02-28T23:00:00.000Z");
  });

  test("without earlier data has no comparison", async ({ db }) => {
    const admin = await makeAdmin(db);
    const { id } = await makeAthlete(db);
    await db.athlete.update({ where: { id }, data: { registeredAt: new Date("2026-11-02T10:00:00Z") } });
    const now = new Date("2026-11-20T12:10:00Z");
    const november = await overview(db, admin, { from: "2026-11", to: "2026-11" }, now);
    expect(november).toMatchObject({ before: null, period: { first: "2026-11", before: null } });
    expect((await overview(db, admin, { from: "2000-01", to: "2099-12" }, now)).series).toHaveLength(1);
    const december = await overview(db, admin, { from: "2026-12", to: "2026-12" }, new Date("2026-12-20T12:00:00Z"));
    expect(december.before).not.toBeNull();
  });
});

test("a coach's income is what was paid for the credits of the live bookings", async ({ db }) => {
  const [coach, athlete, admin] = [await makeCoach(db), await makeAthlete(db), await makeAdmin(db)];
  await db.sessionType.update({ where: { id: coach.sessionTypeId }, data: { credits: 2 } });
  const now = new Date("2026-11-02T09:00:00Z");
  const grant = { athleteId: athlete.id, method: "CASH" } as const;
  await grantCredits(as(db, admin, now), { ...grant, credits: 1, pricePaidMinor: 1_000 });
  await grantCredits(as(db, admin, later(now, minutes(1))), { ...grant, credits: 3, pricePaidMinor: 5_000 });
  await grantCredits(as(db, admin, later(now, minutes(2))), { ...grant, credits: 4, pricePaidMinor: 0 });
  const { id: coachId, sessionTypeId } = coach;
  const booked: string[] = [];
  for (const day of [10, 11, 12, 13]) {
    const startsAt = new Date(`2026-11-${day}T09:00:00Z`);
    const at = later(now, hours(1));
    const asked = { coachId, sessionTypeId, startsAt, requestKey: uuidv7() };
    const { bookingId } = await requestBooking(as(db, athlete, at), asked);
    await reserveBooking(as(db, system, at), { bookingId });
    booked.push(bookingId);
  }
  const incomeIn = async (month: string) => {
    const { coaches } = await findOverview(as(db, admin, now), { from: month, to: month });
    return coaches.map(({ incomeMinor, bookings }) => [bookings, incomeMinor]);
  };
  // credits cost 10.00, then thrice 16.67, then nothing
  expect(await incomeIn("2026-11")).toEqual([[4, 6_000]]);
  await cancelBooking(as(db, athlete, later(now, hours(2))), { bookingId: booked[0]! });
  expect(await incomeIn("2026-11")).toEqual([[3, 3_333]]);
  expect(await incomeIn("2026-12")).toEqual([]);
});

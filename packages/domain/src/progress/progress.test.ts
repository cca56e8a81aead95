import type { Db } from "@zea/db/client";
import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as } from "../../testing/session.ts";
import { train } from "../../testing/training.ts";
import { giveEvaluation, giveFeedback } from "../session/give-answer.ts";
import { findAthleteProgress, findProgress } from "./queries.ts";
import { periodStarts } from "./rules.ts";

const now = new Date("2026-12-10T12:00:00Z");
const zone = "Europe/Madrid";
const counted = ({ periods }: Awaited<ReturnType<typeof findProgress>>) =>
  periods.flatMap(({ from, sessions, minutes }) => (sessions > 0 ? [{ from, sessions, minutes }] : []));

async function pair(db: Db) {
  return {
    athlete: await makeAthlete(db, { credits: 9 }),
    coach: await makeCoach(db, { timeZone: "America/New_York" }),
  };
}

describe("progress", () => {
  test("counts real minutes by club-local week and month, whatever the coach's zone", async ({ db }) => {
    const { athlete, coach } = await pair(db);
    const startsAts = ["2026-11-22T22:00:00Z", "2026-11-22T23:30:00Z", "2026-11-30T22:00:00Z", "2026-11-30T23:30:00Z"];
    for (const [index, at] of startsAts.entries()) {
      await train(db, { athlete, coach, startsAt: new Date(at) }, 40 + index);
    }
    expect(counted(await findProgress(as(db, athlete, now), { by: "week" }))).toEqual([
      { from: "2026-11-16", sessions: 1, minutes: 40 },
      { from: "2026-11-23", sessions: 1, minutes: 41 },
      { from: "2026-11-30", sessions: 2, minutes: 85 },
    ]);
    expect(counted(await findProgress(as(db, athlete, now), { by: "month" }))).toEqual([
      { from: "2026-11-01", sessions: 3, minutes: 123 },
      { from: "2026-12-01", sessions: 1, minutes: 43 },
    ]);
  });

  test("lists every week and month up to now, across new year and clock changes", () => {
    expect(periodStarts("week", new Date("2027-01-03T22:59:59Z"), zone).slice(-2)).toEqual([
      "2026-12-21",
      "2026-12-28",
    ]);
    expect(periodStarts("week", new Date("2027-01-03T23:00:00Z"), zone).slice(-2)).toEqual([
      "2026-12-28",
      "2027-01-04",
    ]);
    expect(periodStarts("month", new Date("2026-03-31T10:00:00Z"), zone).slice(0, 2)).toEqual([
      "2025-04-01",
      "2025-05-01",
    ]);
    expect(periodStarts("month", new Date("2026-03-31T10:00:00Z"), zone)).toHaveLength(12);
  });

  test("compares the last 30 days with the 30 before them, to the instant", async ({ db }) => {
    const { athlete, coach } = await pair(db);
    const startsAt = new Date("2026-11-10T15:00:00Z");
    await train(db, { athlete, coach, startsAt }, 50);
    const at = async (time: string) => {
      const { current, before } = await findProgress(as(db, athlete, new Date(time)), { by: "week" });
      return [current.sessions, current.minutes, before.sessions, before.minutes];
    };
    expect(await at("2026-12-10T14:59:59.999Z")).toEqual([1, 50, 0, 0]);
    expect(await at("2026-12-10T15:00:00Z")).toEqual([0, 0, 1, 50]);
    expect(await at("2027-01-09T14:59:59.999Z")).toEqual([0, 0, 1, 50]);
    expect(await at("2027-01-09T15:00:00Z")).toEqual([0, 0, 0, 0]);
  });

  test("averages given answers only, and shows the latest evaluation's objectives", async ({ db }) => {
    const { athlete, coach } = await pair(db);
    const done = [];
    for (const day of ["01", "02", "03"]) {
      done.push(await train(db, { athlete, coach, startsAt: new Date(`2026-12-${day}T15:00:00Z`) }));
    }
    const [first, second, third] = done as [(typeof done)[0], (typeof done)[0], (typeof done)[0]];
    const self = { role: coach.role, id: coach.id };
    const evaluate = ({ bookingId, endedAt }: typeof first, technique: number, nextObjectives: string | null) =>
      giveEvaluation(as(db, self, endedAt), { bookingId, effort: 4, technique, nextObjectives });
    await evaluate(second, 5, "Bajar más despacio");
    await evaluate(first, 2, "Respirar mejor");
    await evaluate(third, 2, "");
    await giveFeedback(as(db, athlete, first.endedAt), { bookingId: first.bookingId, rating: 5 });
    const { current, objectives, sessions } = await findProgress(as(db, athlete, now), { by: "week" });
    expect(current).toEqual({ sessions: 3, minutes: 180, rating: 5, effort: 4, technique: 3 });
    expect(objectives).toMatchObject({ bookingId: second.bookingId, text: "Bajar más despacio" });
    expect(sessions.map(({ bookingId }) => bookingId)).toEqual(done.map(({ bookingId }) => bookingId).reverse());
  });

  test("is the athlete's own, and shows a coach the ratings of their own sessions only", async ({ db }) => {
    const { athlete, coach } = await pair(db);
    const [colleague, stranger] = [await makeCoach(db), await makeAthlete(db)];
    const mine = await train(db, { athlete, coach, startsAt: new Date("2026-12-01T15:00:00Z") });
    const theirs = await train(db, { athlete, coach: colleague, startsAt: new Date("2026-12-02T15:00:00Z") });
    for (const { bookingId, endedAt } of [mine, theirs]) {
      const rating = bookingId === mine.bookingId ? 5 : 1;
      await giveFeedback(as(db, athlete, endedAt), { bookingId, rating, comments: "Dicho a mi entrenador" });
    }
    const self = { role: coach.role, id: coach.id };
    const seen = await findAthleteProgress(as(db, self, now), { athleteId: athlete.id, by: "week" });
    expect(seen.current).toMatchObject({ sessions: 2, rating: 5 });
    expect(seen.sessions.map(({ isOwn, feedback }) => [isOwn, feedback?.rating])).toEqual([
      [false, undefined],
      [true, 5],
    ]);
    expect((await findProgress(as(db, athlete, now), { by: "week" })).current.rating).toBe(3);
    expect((await findProgress(as(db, stranger, now), { by: "week" })).sessions).toEqual([]);
  });
});

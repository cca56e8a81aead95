import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeAthletes, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { profile } from "../../testing/athlete.ts";
import { as } from "../../testing/session.ts";
import { bookTraining, type TrainingCoach, train } from "../../testing/training.ts";
import { listAgenda } from "../agenda/list-agenda.ts";
import { listBookableAthletes } from "../booking/bookable-athletes.ts";
import { cancelBooking, withdrawBooking } from "../booking/cancel-booking.ts";
import { requestBooking } from "../booking/request-booking.ts";
import type { Admin, Athlete, Coach } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { findAthleteProgress, findProgress } from "../progress/queries.ts";
import { giveEvaluation } from "../session/give-answer.ts";
import { recordNoShow } from "../session/no-show.ts";
import { findSession } from "../session/queries.ts";
import { days, earlier, hours, later } from "../time.ts";
import { findCoachedAthlete, listCoachedAthletes } from "./coached-athletes.ts";
import { saveProfile } from "./save-profile.ts";

const startsAt = new Date("2026-11-24T10:00:00Z");
const coachOf = ({ role, id }: TrainingCoach): Coach => ({ role, id });

async function pair(db: Db) {
  const [athlete, coach] = [await makeAthlete(db, { credits: 12 }), await makeCoach(db)];
  return { athlete, coach };
}

const consent = (db: Db, { id }: Athlete) =>
  db.athlete.update({
    where: { id },
    data: { healthConsentAt: startsAt, weightKg: 71.5, injuries: "Rodilla derecha" },
  });

/** What the coach reads of the athlete's health at an instant: the state, the injuries, and the notes of the first session. */
async function read(db: Db, coach: TrainingCoach, { id: athleteId }: Athlete, now: Date) {
  const ctx = as(db, coachOf(coach), now);
  const { healthAccess, health } = await findCoachedAthlete(ctx, { athleteId });
  const { sessions } = await findAthleteProgress(ctx, { athleteId, by: "week" });
  return [healthAccess, health?.injuries ?? null, sessions.at(-1)?.evaluation?.notes ?? null];
}

describe("a coach's athletes", () => {
  test("show weight, injuries and notes until exactly 90 days after their last session, and again once another is booked", async ({
    db,
  }) => {
    const { athlete, coach } = await pair(db);
    await consent(db, athlete);
    const { bookingId, endedAt } = await train(db, { athlete, coach, startsAt });
    const answer = { bookingId, effort: 4, technique: 4, notes: "Molestias al bajar" };
    await giveEvaluation(as(db, coachOf(coach), endedAt), answer);
    const last = later(endedAt, days(90));
    expect(await read(db, coach, athlete, last)).toEqual(["OPEN", "Rodilla derecha", "Molestias al bajar"]);
    expect(await read(db, coach, athlete, later(last, 1))).toEqual(["NOT_RECENT", null, null]);
    const { name, goal } = await findCoachedAthlete(as(db, coachOf(coach), later(last, 1)), { athleteId: athlete.id });
    expect([name, goal]).toEqual([expect.stringMatching(/^Persona/), null]);
    await bookTraining(db, { athlete, coach, startsAt: new Date("2027-03-15T10:00:00Z") });
    expect(await read(db, coach, athlete, later(last, 1))).toEqual(["OPEN", "Rodilla derecha", "Molestias al bajar"]);
  });

  test("show no health data without the athlete's consent", async ({ db }) => {
    const { athlete, coach } = await pair(db);
    const { bookingId, endedAt } = await train(db, { athlete, coach, startsAt });
    const evaluation = { bookingId, effort: 4, technique: 4 };
    const noted = giveEvaluation(as(db, coachOf(coach), endedAt), { ...evaluation, notes: "Dolor" });
    await expect(noted).rejects.toMatchObject({ reason: "session.notes_need_consent" });
    await giveEvaluation(as(db, coachOf(coach), endedAt), evaluation);
    expect(await read(db, coach, athlete, endedAt)).toEqual(["NO_CONSENT", null, null]);
  });

  test("lose all notes when the athlete withdraws consent, on every page, even for an administrator", async ({
    db,
  }) => {
    const { athlete, coach } = await pair(db);
    await consent(db, athlete);
    const first = await train(db, { athlete, coach, startsAt });
    const second = await train(db, { athlete, coach, startsAt: later(startsAt, days(1)) });
    const scores = { effort: 4, technique: 3, nextObjectives: "Bajar más despacio" };
    for (const { bookingId, endedAt } of [first, second]) {
      await giveEvaluation(as(db, coachOf(coach), endedAt), { bookingId, ...scores, notes: "Dolor leve" });
    }
    const stranger = await pair(db);
    await consent(db, stranger.athlete);
    const other = await train(db, { ...stranger, startsAt });
    const kept = { bookingId: other.bookingId, ...scores, notes: "Buen día" };
    await giveEvaluation(as(db, coachOf(stranger.coach), other.endedAt), kept);

    const withdrawnAt = later(second.endedAt, hours(1));
    await saveProfile(as(db, athlete, withdrawnAt), { ...profile, healthConsent: false });
    expect(await read(db, coach, athlete, withdrawnAt)).toEqual(["NO_CONSENT", null, null]);
    for (const reader of [coachOf(coach), await makeAdmin(db)]) {
      const seen = await findSession(as<Coach | Admin>(db, reader, withdrawnAt), second);
      expect(seen.evaluation).toMatchObject({ ...scores, notes: null });
      expect(seen.history.map(({ evaluation }) => evaluation)).toMatchObject([{ ...scores, notes: null }]);
      expect([seen.canReadHealth, seen.canWriteNotes, seen.injuries]).toEqual([false, false, null]);
    }
    const { sessions } = await findProgress(as(db, athlete, withdrawnAt), { by: "week" });
    expect(sessions.map(({ evaluation }) => evaluation?.notes)).toEqual([null, null]);
    await saveProfile(as(db, athlete, withdrawnAt), profile);
    expect(await read(db, coach, athlete, withdrawnAt)).toEqual(["OPEN", profile.injuries, null]);
    expect(await db.evaluation.findUnique({ where: { bookingId: other.bookingId } })).toMatchObject(kept);
  });

  test("keep no notes written while the consent is being withdrawn", async ({ db }) => {
    const { athlete, coach } = await pair(db);
    for (let round = 0; round < 10; round++) {
      await consent(db, athlete);
      const { bookingId, endedAt } = await train(db, { athlete, coach, startsAt: later(startsAt, days(round)) });
      const answer = { bookingId, effort: 4, technique: 4, notes: "Dolor leve" };
      await Promise.allSettled([
        giveEvaluation(as(db, coachOf(coach), endedAt), answer),
        saveProfile(as(db, athlete, endedAt), { ...profile, healthConsent: false }),
      ]);
      expect(await db.evaluation.count({ where: { notes: { not: null } } })).toBe(0);
    }
  }, 60_000);

  test("are those who ever had a confirmed session; anyone else is not_found", async ({ db }) => {
    const { athlete, coach } = await pair(db);
    const colleague = await makeCoach(db);
    await train(db, { athlete, coach, startsAt });
    const unknown = "019b0000-0000-7000-8000-000000000000";
    for (const [who, athleteId] of [
      [colleague, athlete.id],
      [coach, unknown],
      [coach, colleague.id],
    ] as const) {
      const ctx = as(db, coachOf(who), startsAt);
      const refused = { kind: "not_found", reason: "athlete.not_found", details: {} };
      await expect(findCoachedAthlete(ctx, { athleteId })).rejects.toMatchObject(refused);
      await expect(findAthleteProgress(ctx, { athleteId, by: "month" })).rejects.toMatchObject(refused);
    }
    const ids = async (who: TrainingCoach) =>
      (await listCoachedAthletes(as(db, coachOf(who), startsAt), {})).map(({ id }) => id);
    expect([await ids(coach), await ids(colleague)]).toEqual([[athlete.id], []]);
  });

  test("are the same everywhere: an athlete on the agenda or a session page is also in the list", async ({ db }) => {
    const coach = await makeCoach(db);
    const [kept, done, missed, cancelling, rejected, withdrawing, asking] = await makeAthletes(db, 7, { credits: 1 });
    const at = (hour: number) => later(startsAt, hours(hour));
    const ask = (athlete: Athlete, hour: number) => {
      const request = {
        coachId: coach.id,
        sessionTypeId: coach.sessionTypeId,
        startsAt: at(hour),
        requestKey: uuidv7(),
      };
      return requestBooking(as(db, athlete, earlier(startsAt, days(5))), request);
    };
    const bookings = [await bookTraining(db, { athlete: kept!, coach, startsAt: at(0) })];
    bookings.push(await train(db, { athlete: done!, coach, startsAt: at(1) }));
    bookings.push(await bookTraining(db, { athlete: missed!, coach, startsAt: at(2) }));
    await recordNoShow(as(db, coachOf(coach), at(3)), bookings[2]!);
    bookings.push(await bookTraining(db, { athlete: cancelling!, coach, startsAt: at(3) }));
    await cancelBooking(as(db, cancelling!, at(0)), bookings[3]!);
    await consent(db, cancelling!);
    await db.booking.update({
      where: { id: (await ask(rejected!, 4)).bookingId },
      data: { status: "REJECTED", settledAt: at(0), rejectionReason: "booking.failed" },
    });
    await withdrawBooking(as(db, withdrawing!, at(0)), await ask(withdrawing!, 5));
    await ask(asking!, 6);

    const ctx = as(db, coachOf(coach), at(7));
    const theirs = [kept, done, missed, cancelling].map((one) => one!.id);
    const { sessions } = await listAgenda(ctx, { from: at(0), to: at(8) });
    expect(sessions.map(({ athlete }) => athlete.id)).toEqual(theirs);
    for (const booking of bookings) {
      const { athlete } = await findSession(ctx, booking);
      await expect(findCoachedAthlete(ctx, { athleteId: athlete.id })).resolves.toMatchObject({ id: athlete.id });
    }
    const idsOf = (athletes: { id: string }[]) => athletes.map(({ id }) => id).toSorted();
    expect(idsOf(await listCoachedAthletes(ctx, {}))).toEqual(theirs.toSorted());
    expect(idsOf(await listBookableAthletes(ctx))).toEqual(theirs.toSorted());
    expect(await read(db, coach, cancelling!, at(7))).toEqual(["NOT_RECENT", null, null]);
    for (const stranger of [rejected, withdrawing, asking]) {
      const refused = findCoachedAthlete(ctx, { athleteId: stranger!.id });
      await expect(refused).rejects.toMatchObject({ reason: "athlete.not_found" });
    }
  });

  test("are listed by name with last and next session and open evaluations, and found regardless of accents", async ({
    db,
  }) => {
    const { athlete, coach } = await pair(db);
    const zoe = await makeAthlete(db, { credits: 3 });
    await db.user.update({ where: { id: athlete.id }, data: { name: "Álvaro Núñez" } });
    await db.user.update({ where: { id: zoe.id }, data: { name: "Zoe 100%" } });
    const done = await train(db, { athlete, coach, startsAt });
    const next = later(startsAt, days(3));
    await bookTraining(db, { athlete, coach, startsAt: later(next, days(1)) });
    await bookTraining(db, { athlete, coach, startsAt: next });
    await bookTraining(db, { athlete: zoe, coach, startsAt: later(next, days(2)) });
    const list = (search?: string) => listCoachedAthletes(as(db, coachOf(coach), done.endedAt), { search });
    expect(await list()).toEqual([
      {
        id: athlete.id,
        name: "Álvaro Núñez",
        lastSession: startsAt,
        nextSession: next,
        openEvaluationBookingId: done.bookingId,
        openEvaluationCount: 1,
      },
      {
        id: zoe.id,
        name: "Zoe 100%",
        lastSession: null,
        nextSession: later(next, days(2)),
        openEvaluationBookingId: null,
        openEvaluationCount: 0,
      },
    ]);
    const names = async (search: string) => (await list(search)).map(({ name }) => name);
    expect(await names("alvaro nun")).toEqual(["Álvaro Núñez"]);
    expect(await names("0%")).toEqual(["Zoe 100%"]);
    expect(await names("_")).toEqual([]);
    await giveEvaluation(as(db, coachOf(coach), done.endedAt), { bookingId: done.bookingId, effort: 3, technique: 3 });
    expect((await list())[0]).toMatchObject({ openEvaluationBookingId: null, openEvaluationCount: 0 });
  });
});

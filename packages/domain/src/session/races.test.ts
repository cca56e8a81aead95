import { createDb, type Db } from "@zea/db/client";
import { makeAdmin } from "@zea/db/testing/factories";
import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { test as base } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { type Booked, bookSessions, hoursOf, makePair, type Pair } from "../../testing/pair.ts";
import { as } from "../../testing/session.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { system } from "../context.ts";
import { earlier, later, minutes } from "../time.ts";
import { advanceWait } from "../wait/advance-wait.ts";
import { mintAnswerToken } from "../wait/answer-token.ts";
import { closeWait } from "../wait/close-wait.ts";
import { completeSession } from "./complete-session.ts";
import { giveFeedback } from "./give-answer.ts";
import { recordNoShow, undoNoShow } from "./no-show.ts";
import { rateByLink } from "./rate-by-link.ts";

const rounds = repetitions(100, 1_000);
/** Pairs of athlete and coach that race at the same time. */
const lanes = 4;

const test = base.extend("crowd", async ({ url }, { onCleanup }) => {
  const crowd = createDb(url, { max: 16 });
  onCleanup(() => crowd.$disconnect());
  return crowd;
});

/** Runs the rounds, each with its own confirmed session, and checks at the end that none deadlocked. */
async function inRounds(db: Db, run: (round: number, booked: Booked, pair: Pair) => Promise<void>): Promise<void> {
  const runLane = async () => {
    const pair = await makePair(db);
    const sessions = await bookSessions(db, pair, rounds / lanes);
    for (const [round, booked] of sessions.entries()) {
      await run(round, booked, pair);
      await expectInvariants(db, booked);
    }
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  expect(await db.booking.count()).toBe(rounds);
  await expectNoDeadlock(db);
}

/** Starts all actions at once, in reverse order every other round, and returns their outcomes in the order of the arguments. */
async function race(round: number, ...actions: (() => Promise<unknown>)[]) {
  const order = round % 2 === 0 ? actions : actions.toReversed();
  const settled = await Promise.allSettled(order.map((action) => action()));
  return round % 2 === 0 ? settled : settled.toReversed();
}

const wins = (settled: PromiseSettledResult<unknown>[]) =>
  settled.filter(({ status }) => status === "fulfilled").length;
const reasonsOf = (settled: PromiseSettledResult<unknown>[]) =>
  settled.flatMap((one) => (one.status === "rejected" ? [one.reason.reason] : []));

/** The outbox events of a session after its confirmation. */
async function eventsOf(db: Db, { bookingId }: Booked): Promise<string[]> {
  const events = await db.outboxEvent.findMany({ where: { subjectId: bookingId }, orderBy: { sequence: "asc" } });
  return events.map(({ name }) => name).filter((name) => !["booking/requested", "booking/confirmed"].includes(name));
}

/** One debit, a refund only where one is marked, a record and both waits only where it was completed; the balance is the sum of its parts. */
async function expectInvariants(db: Db, { bookingId }: Booked): Promise<void> {
  const [found] = await db.$queryRaw<Record<string, number | string | boolean>[]>`
    select b.status, b.is_refunded as refunded,
      (select count(*)::int from credit_entry e where e.booking_id = b.id and e.kind = 'BOOKING') as debits,
      (select count(*)::int from credit_entry e where e.booking_id = b.id and e.kind = 'REFUND') as refunds,
      (select count(*)::int from session_record r where r.booking_id = b.id) as records,
      (select count(*)::int from answer_wait w where w.booking_id = b.id) as waits,
      a.balance >= 0 and a.balance = (select sum(amount) from credit_entry e where e.athlete_id = b.athlete_id)
        and a.balance = (select sum(remaining) from credit_lot l where l.athlete_id = b.athlete_id) as balanced
    from booking b join credit_account a on a.athlete_id = b.athlete_id where b.id = ${bookingId}::uuid`;
  const isDone = found?.status === "COMPLETED";
  expect(found).toMatchObject({
    debits: 1,
    refunds: found?.refunded ? 1 : 0,
    balanced: true,
    records: isDone ? 1 : 0,
    waits: isDone ? 2 : 0,
  });
}

async function expectNoDeadlock(db: Db): Promise<void> {
  await db.$queryRaw`select pg_stat_clear_snapshot()::text`;
  const [seen] = await db.$queryRaw<{ deadlocks: bigint }[]>`
    select deadlocks from pg_stat_database where datname = current_database()`;
  expect(seen?.deadlocks).toBe(0n);
}

const statusOf = async (db: Db, { bookingId }: Booked) =>
  (await db.booking.findUniqueOrThrow({ where: { id: bookingId } })).status;

describe(`in ${rounds} races a session`, { timeout: repetitionTimeout(60_000) }, () => {
  test("is completed or cancelled, by the athlete before its start or by the club after it, never both", async ({
    crowd: db,
  }) => {
    const admin = await makeAdmin(db);
    await inRounds(db, async (round, booked, pair) => {
      const { bookingId, startsAt } = booked;
      const early = {
        now: earlier(startsAt, minutes(10)),
        times: { bookingId, actualStart: earlier(startsAt, minutes(70)), actualEnd: earlier(startsAt, minutes(12)) },
      };
      const isEarly = round % 4 < 2;
      const { times, now } = isEarly ? early : { times: hoursOf(booked).times, now: hoursOf(booked).after };
      const settled = await race(
        round,
        () => completeSession(as(db, pair.coach, now), times),
        () => cancelBooking(as(db, isEarly ? pair.athlete : admin, now), { bookingId, reason: "Instalación cerrada" }),
      );
      expect(wins(settled)).toBe(1);
      const isDone = settled[0]?.status === "fulfilled";
      expect(reasonsOf(settled)).toEqual([isDone ? "booking.not_cancellable" : "session.not_confirmed"]);
      expect(await statusOf(db, booked)).toBe(isDone ? "COMPLETED" : "CANCELLED");
      expect(await eventsOf(db, booked)).toEqual([isDone ? "session/completed" : "booking/cancelled"]);
    });
  });

  test("is completed or missed, never both, and a miss is undone once", async ({ crowd: db }) => {
    await inRounds(db, async (round, booked, pair) => {
      const { times, after } = hoursOf(booked);
      const ctx = as(db, pair.coach, after);
      const settled = await race(
        round,
        () => completeSession(ctx, times),
        () => recordNoShow(ctx, booked),
      );
      expect(wins(settled)).toBe(1);
      const isDone = settled[0]?.status === "fulfilled";
      expect(reasonsOf(settled)).toEqual([isDone ? "session.already_completed" : "session.not_confirmed"]);
      expect(await eventsOf(db, booked)).toEqual([isDone ? "session/completed" : "session/missed"]);
      await expectInvariants(db, booked);
      if (isDone) return;
      const undone = await race(
        round,
        () => undoNoShow(ctx, booked),
        () => undoNoShow(ctx, booked),
      );
      expect(wins(undone)).toBe(2);
      expect(await eventsOf(db, booked)).toEqual(["session/missed", "session/restored"]);
      expect(await statusOf(db, booked)).toBe("CONFIRMED");
    });
  });

  test("is completed once, and the second client learns what the first one stored", async ({ crowd: db }) => {
    await inRounds(db, async (round, booked, pair) => {
      const { times, after } = hoursOf(booked);
      const ctx = as(db, pair.coach, after);
      const settled = await race(
        round,
        () => completeSession(ctx, times),
        () => completeSession(ctx, { ...times, actualEnd: later(times.actualEnd, minutes(3)) }),
        () => completeSession(ctx, { ...times, actualStart: later(times.actualStart, minutes(4)) }),
      );
      expect(wins(settled)).toBe(1);
      const record = await db.sessionRecord.findUniqueOrThrow({ where: { bookingId: booked.bookingId } });
      const refusals = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
      const details = {
        actualStart: record.actualStart.toISOString(),
        actualEnd: record.actualEnd.toISOString(),
        minutes: record.billableMinutes,
        amountMinor: record.amountMinor,
      };
      expect(refusals).toMatchObject(Array(2).fill({ reason: "session.already_completed", details }));
      expect(await eventsOf(db, booked)).toEqual(["session/completed"]);
    });
  });

  test("is rated in time or times out at the deadline, and a late rating is stored as late", async ({ crowd: db }) => {
    await inRounds(db, async (round, booked, pair) => {
      const { times, after } = hoursOf(booked);
      await completeSession(as(db, pair.coach, after), times);
      const key = { bookingId_kind: { bookingId: booked.bookingId, kind: "FEEDBACK" as const } };
      const { dueAt } = await db.answerWait.findUniqueOrThrow({ where: key });
      const settled = await race(
        round,
        () => giveFeedback(as(db, pair.athlete, dueAt), { bookingId: booked.bookingId, rating: 4 }),
        () => advanceWait(as(db, system, dueAt), { bookingId: booked.bookingId, kind: "FEEDBACK" }),
      );
      expect(wins(settled)).toBe(2);
      const { state, settledAt } = await db.answerWait.findUniqueOrThrow({ where: key });
      const { isLate } = await db.feedback.findUniqueOrThrow({ where: { bookingId: booked.bookingId } });
      expect({ state, settledAt }).toEqual({ state: isLate ? "TIMED_OUT" : "ANSWERED", settledAt: dueAt });
      const given = isLate ? [] : ["feedback/given"];
      expect(await eventsOf(db, booked)).toEqual(["session/completed", ...given]);
    });
  });

  test("is rated by its link or its wait is closed, never both, and the wait ends once", async ({ crowd: db }) => {
    const admin = await makeAdmin(db);
    await inRounds(db, async (round, booked, pair) => {
      const { times, after } = hoursOf(booked);
      await completeSession(as(db, pair.coach, after), times);
      const { bookingId } = booked;
      const key = { bookingId_kind: { bookingId, kind: "FEEDBACK" as const } };
      const { id: waitId } = await db.answerWait.findUniqueOrThrow({ where: key });
      const token = await mintAnswerToken(as(db, system, after), { waitId });
      const settled = await race(
        round,
        () => rateByLink(as(db, system, after), { token, rating: 5 }),
        () => closeWait(as(db, admin, after), { waitId, reason: "Ya no hace falta" }),
      );
      expect(wins(settled)).toBe(1);
      const isRated = settled[0]?.status === "fulfilled";
      expect(reasonsOf(settled)).toEqual([isRated ? "wait.not_open" : "rating.link_over"]);
      const { state } = await db.answerWait.findUniqueOrThrow({ where: key });
      expect(state).toBe(isRated ? "ANSWERED" : "CLOSED");
      expect(await db.feedback.count({ where: { bookingId } })).toBe(isRated ? 1 : 0);
      const [told, ...more] = await db.outboxEvent.findMany({
        where: { subjectId: bookingId, name: "feedback/given" },
      });
      expect([told?.data, more]).toEqual([{ bookingId, ...(isRated ? {} : { closed: true }) }, []]);
    });
  });
});

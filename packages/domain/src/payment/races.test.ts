import { createDb, type Db } from "@zea/db/client";
import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { test as base } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { bookSessions, hoursOf, makePair } from "../../testing/pair.ts";
import {
  draftMonth,
  draftMonthIfAny,
  expectConsistentReports,
  expectNoDeadlock,
} from "../../testing/payment-report.ts";
import { as } from "../../testing/session.ts";
import { type Admin, system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { adjustPayment } from "../session/adjust-payment.ts";
import { completeSession } from "../session/complete-session.ts";
import { finaliseSession } from "../session/finalise-session.ts";
import { addMonths, hours, later, minutes } from "../time.ts";
import { advanceWait } from "../wait/advance-wait.ts";
import { advanceStatement } from "./advance-statement.ts";
import { acceptStatement, disputeStatement } from "./answer-statement.ts";
import { closeReport } from "./close-report.ts";
import { downloadFile } from "./download-file.ts";
import { draftReport } from "./draft-report.ts";
import { outcomeOf } from "./lock-report.ts";
import { openLastMonth, requestReport } from "./request-report.ts";
import { requestReview } from "./request-review.ts";
import { advanceReview, reviewReport, sendReview } from "./review-report.ts";
import { setMissingRate } from "./set-missing-rate.ts";
import { undoReview } from "./undo-review.ts";
import { writeDraftFiles } from "./write-files.ts";

const rounds = repetitions(20, 200);
const reviewRounds = repetitions(100, 200);
const reason = "El banco cierra hoy";

const test = base.extend("crowd", async ({ url }, { onCleanup }) => {
  const crowd = createDb(url, { max: 16 });
  onCleanup(() => crowd.$disconnect());
  return crowd;
});

type Month = Awaited<ReturnType<typeof makeMonth>>;

/** Two coaches with two sessions each, in a month that only this round uses; its report is drafted on the 2nd of the following month. */
async function makeMonth(db: Db, admin: Admin, round: number) {
  const month = addMonths("2027-01", round);
  const now = new Date(`${addMonths(month, 1)}-02T06:00:00Z`);
  const coaches = [await makeCoach(db), await makeCoach(db)] as const;
  const addSession = (index: 0 | 1, day: string) =>
    makeSession(db, { coach: coaches[index], start: `${month}-${day}T09:00:00Z`, minutes: 50 });
  for (const index of [0, 1] as const) for (const day of ["04", "19"]) await addSession(index, day);
  const { reportId } = await draftMonth(db, admin, month, now);
  return {
    month,
    now,
    coaches,
    addSession,
    reportId,
    admin,
    adminCtx: as(db, admin, now),
    systemCtx: as(db, system, now),
  };
}

/** The same, reviewed, with the first coach's statement and its lines. */
async function makeReviewed(db: Db, admin: Admin, round: number) {
  const made = await makeMonth(db, admin, round);
  const { reportId, coaches, adminCtx, now } = made;
  await reviewReport(adminCtx, { reportId });
  const { id, role } = coaches[0];
  const statement = await db.paymentStatement.findUniqueOrThrow({
    where: { reportId_coachId: { reportId, coachId: id } },
  });
  const [line] = await db.paymentLine.findMany({
    where: { reportId, coachId: id, kind: "SESSIONS" },
    orderBy: { fromDate: "asc" },
  });
  const lines = [{ lineId: line?.id ?? "", reason: "Faltan diez minutos" }];
  return { ...made, statement, statementId: statement.id, lines, coach: as(db, { id, role }, now) };
}

async function inRounds(db: Db, count: number, run: (round: number, admin: Admin) => Promise<void>): Promise<void> {
  const admin = await makeAdmin(db);
  for (let round = 0; round < count; round += 1) await run(round, admin);
  await expectConsistentReports(db);
  await expectNoDeadlock(db);
}

/** Starts all actions at once, in reverse order every other round, and returns their outcomes in the order of the arguments. */
async function race(round: number, ...actions: (() => Promise<unknown>)[]) {
  const order = round % 2 === 0 ? actions : actions.toReversed();
  const settled = await Promise.allSettled(order.map((action) => action()));
  return round % 2 === 0 ? settled : settled.toReversed();
}

type Settled = PromiseSettledResult<unknown>[];
const wins = (settled: Settled) => settled.filter(({ status }) => status === "fulfilled").length;
const reasonsOf = (settled: Settled) =>
  settled.flatMap((one) => (one.status === "rejected" ? [one.reason.reason ?? one.reason] : []));

const eventsOf = async (db: Db, subjectId: string) =>
  (await db.outboxEvent.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } })).map(({ name }) => name);

const stateOf = async (db: Db, { statementId: id }: { statementId: string }) =>
  (await db.paymentStatement.findUniqueOrThrow({ where: { id } })).state;

const recordsOf = (db: Db, { month }: Month, reportId: string | null) => {
  const actualStart = { gte: new Date(`${month}-02T00:00:00Z`), lt: new Date(`${month}-28T00:00:00Z`) };
  return db.sessionRecord.count({ where: { reportId, actualStart } });
};

/** The same, with its review asked for. */
async function makeDue(db: Db, admin: Admin, round: number) {
  const made = await makeMonth(db, admin, round);
  const { reviewDueAt } = await requestReview(made.adminCtx, { reportId: made.reportId });
  return { ...made, shown: { reviewDueAt: reviewDueAt! }, end: reviewDueAt! };
}

const reportOf = (db: Db, { reportId: id }: { reportId: string }) =>
  db.paymentReport.findUniqueOrThrow({ where: { id }, include: { statements: true } });

describe("in races over the ten minutes of a review", { timeout: repetitionTimeout(120_000) }, () => {
  test("at its end a review is undone or made, never both", async ({ crowd: db }) => {
    const outcomes = new Set<boolean>();
    await inRounds(db, reviewRounds, async (round, admin) => {
      const made = await makeDue(db, admin, round);
      const { reportId, shown, end: now } = made;
      const settled = await race(
        round,
        () => undoReview({ ...made.adminCtx, now }, { reportId, shown }),
        () => advanceReview({ ...made.systemCtx, now }, { reportId }),
      );
      const isUndone = settled[0]?.status === "fulfilled";
      outcomes.add(isUndone);
      expect(reasonsOf(settled)).toEqual(isUndone ? [] : ["payment.review_over"]);
      expect(settled[1]).toMatchObject({ value: { state: isUndone ? "CLOSED" : "ANSWERED" } });
      const { state, reviewDueAt, reviewedById, statements } = await reportOf(db, made);
      expect({ state, reviewDueAt, reviewedById, statements: statements.length }).toEqual(
        isUndone
          ? { state: "DRAFT", reviewDueAt: null, reviewedById: null, statements: 0 }
          : { state: "REVIEWED", reviewDueAt: now, reviewedById: admin.id, statements: 2 },
      );
      expect(await eventsOf(db, reportId)).toContain(
        isUndone ? "payment-report/review.settled" : "payment-report/reviewed",
      );
    });
    expect(outcomes).toEqual(new Set([true, false]));
  });

  test("a review asked for twice has one end, and a second administrator is told of it", async ({ crowd: db }) => {
    const other = await makeAdmin(db);
    await inRounds(db, reviewRounds, async (round, admin) => {
      const { reportId, adminCtx, now } = await makeMonth(db, admin, round);
      const settled = await race(
        round,
        () => requestReview(adminCtx, { reportId }),
        () => requestReview(as(db, other, later(now, minutes(1))), { reportId }),
        () => requestReview(as(db, admin, later(now, minutes(2))), { reportId }),
      );
      const { reviewDueAt } = await db.paymentReport.findUniqueOrThrow({ where: { id: reportId } });
      const isOthers = settled[1]?.status === "fulfilled";
      const answered = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      expect(answered).toEqual(Array(isOthers ? 1 : 2).fill({ reviewDueAt }));
      expect(reasonsOf(settled)).toEqual(Array(isOthers ? 2 : 1).fill("payment.review_due"));
      const requested = (await eventsOf(db, reportId)).filter((name) => name === "payment-report/review.requested");
      expect(requested).toHaveLength(1);
      expect(await db.auditEntry.count({ where: { entityId: reportId, action: "payment.request_review" } })).toBe(1);
    });
  });

  test("a draft is undone and then made again, or stays as it was when the review was asked for", async ({
    crowd: db,
  }) => {
    await inRounds(db, reviewRounds, async (round, admin) => {
      const made = await makeDue(db, admin, round);
      const { reportId, month, shown, adminCtx, systemCtx } = made;
      await made.addSession(0, "20");
      const before = await outcomeOf(adminCtx, reportId);
      const settled = await race(
        round,
        () => undoReview(adminCtx, { reportId, shown }),
        () => requestReport(adminCtx, { month }),
        () => draftReport(systemCtx, { reportId }),
      );
      const isRefused = settled[1]?.status === "rejected";
      expect(reasonsOf(settled)).toEqual(isRefused ? ["payment.review_due"] : []);
      const outcome = await outcomeOf(adminCtx, reportId);
      const isMadeAgain = outcome.amountMinor !== before.amountMinor;
      expect(await recordsOf(db, made, null)).toBe(isMadeAgain ? 0 : 1);
      await requestReport(adminCtx, { month });
      await draftReport(systemCtx, { reportId });
      expect(await recordsOf(db, made, null)).toBe(0);
    });
  });

  test("the mails are sent once, whether by the end of the ten minutes or before", async ({ crowd: db }) => {
    await inRounds(db, rounds, async (round, admin) => {
      const made = await makeDue(db, admin, round);
      const { reportId, end: now } = made;
      const settled = await race(
        round,
        () => sendReview({ ...made.adminCtx, now }, { reportId }),
        () => advanceReview({ ...made.systemCtx, now }, { reportId }),
        () => sendReview({ ...made.adminCtx, now }, { reportId }),
      );
      expect(reasonsOf(settled)).toEqual([]);
      const { state, statements } = await reportOf(db, made);
      expect([state, statements.length]).toEqual(["REVIEWED", 2]);
      for (const { id } of statements) expect(await eventsOf(db, id)).toEqual(["statement/opened"]);
      expect(await db.auditEntry.count({ where: { entityId: reportId, action: "payment.review" } })).toBe(1);
    });
  });

  test("what is recorded and adjusted before the mails are sent is paid with the next report", async ({
    crowd: db,
  }) => {
    await inRounds(db, rounds, async (round, admin) => {
      const made = await makeDue(db, admin, round);
      const { reportId, adminCtx, systemCtx, end: now } = made;
      const { bookingId } = await db.sessionRecord.findFirstOrThrow({ where: { reportId } });
      const before = await outcomeOf(adminCtx, reportId);
      const settled = await race(
        round,
        () => made.addSession(0, "20"),
        () => adjustPayment(adminCtx, { bookingId, amountMinor: 500, reason, requestKey: uuidv7() }),
        () => advanceReview({ ...systemCtx, now }, { reportId }),
        () => closeReport(adminCtx, { reportId }),
      );
      expect(reasonsOf(settled)).toHaveLength(1);
      expect(["payment.not_reviewed", "payment.statements_open"]).toContain(reasonsOf(settled)[0]);
      expect(await outcomeOf(adminCtx, reportId)).toEqual(before);
      expect((await reportOf(db, made)).state).toBe("REVIEWED");
      expect(await recordsOf(db, made, null)).toBe(1);
    });
  });
});

describe(`in ${rounds} races over payment reports`, { timeout: repetitionTimeout(120_000) }, () => {
  test("two administrators and the monthly job open a month at the same time, and one report results", async ({
    crowd: db,
  }) => {
    const [other, coach] = [await makeAdmin(db), await makeCoach(db)];
    await inRounds(db, rounds, async (round, admin) => {
      const month = addMonths("2027-01", round);
      await makeSession(db, { coach, start: `${month}-20T09:00:00Z` });
      const now = new Date(`${addMonths(month, 1)}-01T05:00:00Z`);
      const settled = await race(
        round,
        () => requestReport(as(db, admin, now), { month }),
        () => openLastMonth(as(db, system, now)),
        () => requestReport(as(db, other, now), { month }),
      );
      expect(reasonsOf(settled)).toEqual([]);
      expect(await db.paymentReport.count()).toBe(round + 1);
      const ids = settled.flatMap((one) => (one.status === "fulfilled" ? [(one.value as Month).reportId] : []));
      expect(new Set(ids).size).toBe(1);
    });
  });

  test("a draft rebuilt during its review pays exactly what its statements show, or the review is refused", async ({
    crowd: db,
  }) => {
    await inRounds(db, rounds, async (round, admin) => {
      const made = await makeMonth(db, admin, round);
      const { reportId, month, adminCtx, systemCtx } = made;
      const third = await makeCoach(db);
      await makeSession(db, { coach: third, start: `${month}-20T09:00:00Z` });
      await made.addSession(0, "21");
      const settled = await race(
        round,
        () => draftReport(systemCtx, { reportId }),
        () => reviewReport(adminCtx, { reportId }),
        () => draftReport(systemCtx, { reportId }),
      );
      const isRefused = reasonsOf(settled).length > 0;
      expect(reasonsOf(settled)).toEqual(isRefused ? ["payment.draft_stale"] : []);
      if (isRefused) await reviewReport(adminCtx, { reportId });
      const [lines, statements] = await Promise.all([
        db.paymentLine.findMany({ where: { reportId }, distinct: ["coachId"], orderBy: { coachId: "asc" } }),
        db.paymentStatement.findMany({ where: { reportId }, orderBy: { coachId: "asc" } }),
      ]);
      expect(statements.map(({ coachId }) => coachId)).toEqual(lines.map(({ coachId }) => coachId));
      expect(lines.map(({ coachId }) => coachId)).toContain(third.id);
      expect(await recordsOf(db, made, null)).toBe(0);
    });
  });

  test("two reviews open each statement once", async ({ crowd: db }) => {
    await inRounds(db, rounds, async (round, admin) => {
      const { reportId, adminCtx } = await makeMonth(db, admin, round);
      const review = () => reviewReport(adminCtx, { reportId });
      const settled = await race(round, review, review);
      expect([wins(settled), reasonsOf(settled)], "both answer the same").toEqual([2, []]);
      const statements = await db.paymentStatement.findMany({ where: { reportId } });
      expect(statements).toHaveLength(new Set(statements.map(({ coachId }) => coachId)).size);
      for (const { id } of statements) expect(await eventsOf(db, id)).toEqual(["statement/opened"]);
      expect(await db.auditEntry.count({ where: { entityId: reportId, action: "payment.review" } })).toBe(1);
    });
  });

  test("a draft rebuilt between the page and the press is not reviewed with another total than was shown", async ({
    crowd: db,
  }) => {
    await inRounds(db, rounds, async (round, admin) => {
      const made = await makeMonth(db, admin, round);
      const { reportId, adminCtx, systemCtx } = made;
      const shown = await outcomeOf(adminCtx, reportId);
      await made.addSession(0, "20");
      const settled = await race(
        round,
        () => draftReport(systemCtx, { reportId }),
        () => reviewReport(adminCtx, { reportId, shown }),
      );
      // before the draft it lacks the new session, after it the total is another
      expect(["payment.draft_stale", "request.outcome_changed"]).toContain(reasonsOf(settled).join());
      const now = await outcomeOf(adminCtx, reportId);
      expect(now.amountMinor).toBeGreaterThan(shown.amountMinor);
      const refused = reviewReport(adminCtx, { reportId, shown });
      await expect(refused).rejects.toMatchObject({ reason: "request.outcome_changed", details: now });
      await reviewReport(adminCtx, { reportId, shown: now });
    });
  });

  test("a line disputed between the page and the press is not paid: the close that showed it is refused", async ({
    crowd: db,
  }) => {
    await inRounds(db, rounds, async (round, admin) => {
      const made = await makeReviewed(db, admin, round);
      const { reportId, statementId, coach, lines, adminCtx } = made;
      const unanswered = await db.paymentStatement.count({ where: { reportId, state: "OPEN" } });
      const shown = { ...(await outcomeOf(adminCtx, reportId)), unanswered };
      const settled = await race(
        round,
        () => disputeStatement(coach, { statementId, lines }),
        () => closeReport(adminCtx, { reportId, reason, shown }),
      );
      const isDisputed = settled[0]?.status === "fulfilled";
      expect(reasonsOf(settled)).toEqual([isDisputed ? "request.outcome_changed" : "statement.closed"]);
      const { state } = await db.paymentReport.findUniqueOrThrow({ where: { id: reportId } });
      expect(state).toBe(isDisputed ? "REVIEWED" : "CLOSED");
    });
  });

  test("a statement is accepted in one tab or disputed in the other", async ({ crowd: db }) => {
    await inRounds(db, rounds, async (round, admin) => {
      const made = await makeReviewed(db, admin, round);
      const { statementId, coach, lines } = made;
      const settled = await race(
        round,
        () => acceptStatement(coach, { statementId }),
        () => disputeStatement(coach, { statementId, lines }),
      );
      expect([wins(settled), reasonsOf(settled)]).toEqual([1, ["statement.already_answered"]]);
      const isAccepted = settled[0]?.status === "fulfilled";
      expect(await stateOf(db, made)).toBe(isAccepted ? "ACCEPTED" : "DISPUTED");
      expect(await recordsOf(db, made, null)).toBe(isAccepted ? 0 : 1);
      expect(await eventsOf(db, statementId)).toEqual(["statement/opened", "statement/answered"]);
    });
  });

  test("a dispute either precedes the close and is in the files, or is refused", async ({ crowd: db }) => {
    await inRounds(db, rounds, async (round, admin) => {
      const made = await makeReviewed(db, admin, round);
      const { reportId, statementId, coach, lines, adminCtx, systemCtx } = made;
      const settled = await race(
        round,
        () => disputeStatement(coach, { statementId, lines }),
        () => closeReport(adminCtx, { reportId, reason }),
        () => writeDraftFiles(systemCtx, { reportId }),
      );
      const isDisputed = settled[0]?.status === "fulfilled";
      expect(reasonsOf(settled)).toEqual(isDisputed ? [] : ["statement.closed"]);
      expect(await stateOf(db, made)).toBe(isDisputed ? "DISPUTED" : "CLOSED_UNANSWERED");
      const file = await downloadFile(adminCtx, { reportId, profile: "lines-plain" });
      const isStruck = /,yes,.*Faltan diez minutos/.test(Buffer.concat(file.pieces).toString());
      expect(isStruck).toBe(isDisputed);
      expect(await eventsOf(db, statementId)).toEqual(["statement/opened", "statement/answered"]);
    });
  });

  test("a report is closed once", async ({ crowd: db }) => {
    await inRounds(db, rounds, async (round, admin) => {
      const { reportId, adminCtx, systemCtx } = await makeReviewed(db, admin, round);
      const close = () => closeReport(adminCtx, { reportId, reason });
      const settled = await race(round, close, close, () => draftReport(systemCtx, { reportId }));
      expect([wins(settled), reasonsOf(settled)], "both answer the same").toEqual([3, []]);
      expect((await eventsOf(db, reportId)).filter((name) => name === "payment-report/closed")).toHaveLength(1);
      expect(await db.paymentFile.count({ where: { reportId } })).toBe(4);
    });
  });

  test("at the due instant a statement is accepted or silent, never both", async ({ crowd: db }) => {
    await inRounds(db, rounds, async (round, admin) => {
      const made = await makeReviewed(db, admin, round);
      const { statementId, statement } = made;
      const now = statement.dueAt;
      const settled = await race(
        round,
        () => acceptStatement({ ...made.coach, now }, { statementId }),
        () => advanceStatement({ ...made.systemCtx, now }, { statementId }),
      );
      const isAccepted = settled[0]?.status === "fulfilled";
      expect(reasonsOf(settled)).toEqual(isAccepted ? [] : ["statement.over"]);
      expect(settled[1]).toMatchObject({ value: { state: isAccepted ? "ANSWERED" : "CLOSED" } });
      expect(await stateOf(db, made)).toBe(isAccepted ? "ACCEPTED" : "SILENT");
    });
  });
});

test("two months are drafted repeatedly while their sessions are completed, rated, adjusted and finalised", async ({
  crowd: db,
}) => {
  const admin = await makeAdmin(db);
  const now = new Date("2027-01-02T06:00:00Z");
  const months = ["2026-11", "2026-12"];
  const lanes = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const pair = await makePair(db);
      // four a day from 24 November on, so that both months have some
      return { pair, booked: await bookSessions(db, pair, 44) };
    }),
  );
  // this coach has no rate: an administrator sets one for each of their sessions
  const unrated = lanes[3]!.pair.coach.id;
  await db.coachRate.deleteMany({ where: { coachId: unrated } });

  let running = lanes.length;
  const work = lanes.map(async ({ pair, booked }) => {
    for (const [index, session] of booked.entries()) {
      const { bookingId } = session;
      const { times, after } = hoursOf(session);
      await completeSession(as(db, pair.coach, after), times);
      const adminCtx = as(db, admin, now);
      const afterDeadlines = later(after, hours(24 * 8));
      await Promise.all([
        pair.coach.id === unrated && setMissingRate(adminCtx, { bookingId, hourlyRateMinor: 2100 + index }),
        index % 3 === 0 &&
          adjustPayment(adminCtx, {
            bookingId,
            amountMinor: 10 * index - 100 || 5,
            reason: "Corrección",
            requestKey: uuidv7(),
          }),
        advanceWait(as(db, system, afterDeadlines), { bookingId, kind: "FEEDBACK" })
          .then(() => advanceWait(as(db, system, afterDeadlines), { bookingId, kind: "EVALUATION" }))
          .then(() => finaliseSession(as(db, system, afterDeadlines), { bookingId })),
      ]);
    }
    running -= 1;
  });
  const drafting = months.flatMap((month) =>
    [1, 2].map(async () => {
      while (running > 0) await draftMonthIfAny(db, admin, month, now);
    }),
  );
  const watch = (async () => {
    while (running > 0) await db.$transaction(expectConsistentReports, { isolationLevel: "RepeatableRead" });
  })();
  await Promise.all([...work, ...drafting, watch]);
  for (const month of months) await draftMonthIfAny(db, admin, month, now);
  await expectConsistentReports(db);
  expect(await db.sessionRecord.count({ where: { reportId: null } })).toBe(0);
  expect(await db.sessionRecord.count()).toBe(4 * 44);
  expect(await db.sessionRecord.count({ where: { finalisedAt: null } })).toBe(0);
  expect(await db.payAdjustment.count({ where: { reportId: null } })).toBe(0);
  expect(await db.paymentReport.count()).toBe(2);
  await expectNoDeadlock(db);
}, 120_000);

import { createDb, type Db } from "@zea/db/client";
import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { test as base } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { draftMonth, expectConsistentReports, expectNoDeadlock } from "../../testing/payment-report.ts";
import { as } from "../../testing/session.ts";
import { type Admin, system } from "../context.ts";
import { addMonths, hours, later } from "../time.ts";
import { answerDispute } from "./answer-dispute.ts";
import { disputeStatement } from "./answer-statement.ts";
import { closeReport } from "./close-report.ts";
import { draftReport } from "./draft-report.ts";
import { requestReport } from "./request-report.ts";
import { reviewReport } from "./review-report.ts";
import type { AnswerDispute } from "./schema.ts";

const rounds = repetitions(100, 300);
/** Of races that end a report each. */
const reports = repetitions(25, 100);
const reason = "El banco cierra hoy";

const test = base.extend("crowd", async ({ url }, { onCleanup }) => {
  const crowd = createDb(url, { max: 8 });
  onCleanup(() => crowd.$disconnect());
  return crowd;
});

/** A reviewed month with coaches who have a line of one session each. */
async function makeReviewed(db: Db, admin: Admin, month: string, count = 1) {
  const now = new Date(`${addMonths(month, 1)}-02T06:00:00Z`);
  const coaches: Pick<Own, "coach" | "bookingId">[] = [];
  for (let index = 0; index < count; index += 1) {
    const coach = await makeCoach(db);
    coaches.push({ coach, bookingId: await makeSession(db, { coach, start: `${month}-12T09:00:00Z` }) });
  }
  const { reportId } = await draftMonth(db, admin, month, now);
  await reviewReport(as(db, admin, now), { reportId });
  const close = () => closeReport(as(db, admin, later(now, hours(49))), { reportId, reason });
  const statementOf = async (index: number) => ({
    now,
    reportId,
    ...(await findLine(db, { now, reportId, ...coaches[index]! })),
  });
  return { month, now, reportId, close, statementOf };
}

type Own = { now: Date; reportId: string; coach: { id: string }; bookingId: string };

async function findLine(db: Db, { now, reportId, coach, bookingId }: Own) {
  const { id: statementId } = await db.paymentStatement.findFirstOrThrow({ where: { reportId, coachId: coach.id } });
  const { id: lineId } = await db.paymentLine.findFirstOrThrow({ where: { reportId, coachId: coach.id } });
  const dispute = () => {
    const lines = [{ lineId, reason: "Faltan diez minutos" }];
    return disputeStatement(as(db, { role: "COACH", id: coach.id }, now), { statementId, lines });
  };
  const accepted: AnswerDispute = {
    kind: "ACCEPTED",
    lineId,
    bookingId,
    amountMinor: 417,
    reason: "Eran diez más",
    shown: { paidIn: null },
  };
  const refused: AnswerDispute = { kind: "REFUSED", lineId, reason: "El reloj dice 60", shown: { paidIn: null } };
  return { statementId, lineId, bookingId, dispute, accepted, refused };
}

async function inReports(db: Db, run: (round: number, admin: Admin) => Promise<void>): Promise<void> {
  const admin = await makeAdmin(db);
  for (let round = 0; round < reports; round += 1) await run(round, admin);
  await expectConsistentReports(db);
  await expectNoDeadlock(db);
}

/** Starts all actions at once, in reverse order every other round; the reasons of those refused, in the order of the arguments. */
async function race(round: number, ...actions: (() => Promise<unknown>)[]): Promise<(string | null)[]> {
  const reasonOf = (error: { reason?: string }) => error.reason ?? String(error);
  const order = round % 2 === 0 ? actions : actions.toReversed();
  const settled = await Promise.all(order.map((action) => action().then(() => null, reasonOf)));
  return round % 2 === 0 ? settled : settled.toReversed();
}

describe("in races over disputes", { timeout: repetitionTimeout(120_000) }, () => {
  test("two administrators answer one differently: the first answer stays, with its adjustment, and is told once", async ({
    crowd: db,
  }) => {
    const [admin, other] = [await makeAdmin(db), await makeAdmin(db)];
    const winners = new Set<string>();
    const { statementOf } = await makeReviewed(db, admin, "2027-01", rounds);
    for (let round = 0; round < rounds; round += 1) {
      const { now, lineId, bookingId, dispute, accepted, refused } = await statementOf(round);
      await dispute();
      const accept = () => answerDispute(as(db, admin, now), accepted);
      const settled = await race(round, accept, () => answerDispute(as(db, other, now), refused), accept);
      const { kind } = await db.disputeAnswer.findUniqueOrThrow({ where: { lineId } });
      const late = "payment.dispute_answered";
      expect(settled).toEqual(kind === "ACCEPTED" ? [null, late, null] : [late, null, late]);
      expect(await db.payAdjustment.count({ where: { bookingId } })).toBe(kind === "ACCEPTED" ? 1 : 0);
      expect(await db.mail.count({ where: { kind: "dispute-answered", subjectId: lineId } })).toBe(1);
      expect(await db.outboxEvent.count({ where: { name: "dispute/answered", subjectId: lineId } })).toBe(1);
      winners.add(kind);
    }
    await expectConsistentReports(db);
    await expectNoDeadlock(db);
    expect([...winners].sort()).toEqual(["ACCEPTED", "REFUSED"]);
  });

  test("one is answered while its report is closed and the next one drafted: both happen, and nothing is paid twice", async ({
    crowd: db,
  }) => {
    await inReports(db, async (round, admin) => {
      const { month, close, statementOf } = await makeReviewed(db, admin, addMonths("2027-01", 2 * round));
      const { now, reportId, lineId, dispute, accepted } = await statementOf(0);
      await dispute();
      const next = addMonths(month, 1);
      const afterwards = new Date(`${addMonths(next, 1)}-01T06:00:00Z`);
      const { reportId: nextId } = await requestReport(as(db, admin, afterwards), { month: next });
      const settled = await race(
        round,
        () => answerDispute(as(db, admin, now), accepted),
        close,
        () => draftReport(as(db, system, afterwards), { reportId: nextId }),
      );
      // the draft may have claimed the sessions between the page and the press
      const isChanged = settled[0] === "request.outcome_changed";
      expect(settled).toEqual([isChanged ? "request.outcome_changed" : null, null, null]);
      if (isChanged) await answerDispute(as(db, admin, now), { ...accepted, shown: { paidIn: next } });
      expect(await db.paymentReport.findUnique({ where: { id: reportId } })).toMatchObject({ state: "CLOSED" });
      expect(await db.disputeAnswer.count({ where: { lineId, kind: "ACCEPTED" } })).toBe(1);
    });
  });

  test("a coach disputes while the report is closed: either it comes first and the administrators are told, or it is refused", async ({
    crowd: db,
  }) => {
    await inReports(db, async (round, admin) => {
      const { close, statementOf } = await makeReviewed(db, admin, addMonths("2027-01", round));
      const { now, statementId, dispute, refused } = await statementOf(0);
      const settled = await race(round, dispute, close);
      const isDisputed = settled[0] === null;
      expect(settled).toEqual([isDisputed ? null : "statement.closed", null]);
      const mails = await db.mail.count({ where: { kind: "statement-disputed", subjectId: statementId } });
      expect(mails).toBe(isDisputed ? 1 : 0);
      const [answered] = await race(0, () => answerDispute(as(db, admin, now), refused));
      expect(answered).toBe(isDisputed ? null : "payment.line_not_found");
    });
  });
});

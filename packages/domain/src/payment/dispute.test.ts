import type { Db } from "@zea/db/client";
import { constraintOf } from "@zea/db/constraints";
import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { acceptWarnings, draftMonth, expectConsistentReports } from "../../testing/payment-report.ts";
import { as } from "../../testing/session.ts";
import { findExceptions } from "../analytics/exceptions.ts";
import type { Admin } from "../context.ts";
import { system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { adjustPayment } from "../session/adjust-payment.ts";
import { hours, later } from "../time.ts";
import { answerDispute } from "./answer-dispute.ts";
import { disputeStatement } from "./answer-statement.ts";
import { closeReport } from "./close-report.ts";
import { downloadFile } from "./download-file.ts";
import { listExceptions } from "./exception-queries.ts";
import { listMonths } from "./month-queries.ts";
import { findDisputeAnswerMailFacts, findDisputeMailFacts } from "./payment-mail-facts.ts";
import { findLineDetails, findReport, findStatement } from "./report-queries.ts";
import { reviewReport } from "./review-report.ts";
import type { AnswerDispute } from "./schema.ts";

const december = new Date("2026-12-01T06:00:00Z");
const january = new Date("2027-01-01T06:00:00Z");
const shown = { paidIn: null };
const complaint = "Faltan veinte minutos";

/** Two sessions in one week and an adjustment of the first, all disputed in November's reviewed report. */
async function makeDisputed(db: Db) {
  const [{ sessionTypeId, ...coach }, admin] = [await makeCoach(db), await makeAdmin(db)];
  const worker = { ...coach, sessionTypeId };
  const bookingId = await makeSession(db, { coach: worker, start: "2026-11-03T09:00:00Z" });
  const secondId = await makeSession(db, { coach: worker, start: "2026-11-05T09:00:00Z", minutes: 45 });
  await makeSession(db, { coach: worker, start: "2026-11-10T09:00:00Z" });
  const reduction = { bookingId, amountMinor: -500, reason: "Menos tiempo", requestKey: uuidv7() };
  await adjustPayment(as(db, admin, december), reduction);
  const { reportId } = await draftMonth(db, admin, "2026-11", december);
  await reviewReport(as(db, admin, december), { reportId });
  const { id: statementId } = await db.paymentStatement.findFirstOrThrow({ where: { reportId } });
  const lines = await db.paymentLine.findMany({ where: { reportId }, orderBy: [{ kind: "asc" }, { fromDate: "asc" }] });
  const [line, , adjustment] = lines.map(({ id }) => id);
  const disputed = [line!, adjustment!].map((lineId) => ({ lineId, reason: complaint }));
  await disputeStatement(as(db, coach, december), { statementId, lines: disputed });
  const accept = {
    kind: "ACCEPTED",
    lineId: line!,
    bookingId,
    amountMinor: 833,
    reason: "Eran 20 más",
    shown,
  } as const;
  return {
    coach,
    worker,
    admin,
    bookingId,
    secondId,
    reportId,
    statementId,
    lineId: line!,
    adjustmentLineId: adjustment!,
    accept,
  };
}

const refusalOf = (lineId: string): AnswerDispute => ({ kind: "REFUSED", lineId, reason: "El reloj dice 60", shown });
const requested = (db: Db, kind: string) =>
  db.mail.findMany({ where: { kind }, orderBy: { id: "asc" }, select: { recipientId: true, subjectId: true } });
const answerOf = async (db: Db, admin: Admin, month: string, lineId: string) => {
  const report = await findReport(as(db, admin, january), { month });
  return report?.lines.find(({ id }) => id === lineId)?.answer;
};

describe("a dispute", () => {
  test("is told to every administrator, listed for them and counted in its month until it is answered", async ({
    db,
  }) => {
    const { admin, reportId, statementId, lineId, adjustmentLineId, coach } = await makeDisputed(db);
    const ctx = as(db, admin, december);
    expect(await requested(db, "statement-disputed")).toEqual([{ recipientId: admin.id, subjectId: statementId }]);
    const facts = await findDisputeMailFacts(as(db, system, december), statementId);
    expect(facts).toMatchObject({ month: "2026-11", lines: [{ lineId }, { lineId: adjustmentLineId }] });
    expect(facts?.lines.map(({ reason }) => reason)).toEqual([complaint, complaint]);

    const counts = async () => [
      (await listMonths(ctx)).find(({ month }) => month === "2026-11")?.openDisputes,
      (await listExceptions(ctx, { month: "2026-11" })).disputes.length,
      (await findExceptions(ctx)).disputes.count,
    ];
    expect(await counts()).toEqual([2, 2, 2]);
    expect((await findExceptions(ctx)).disputes.items).toMatchObject([{ lineId, month: "2026-11" }, {}]);
    await answerDispute(ctx, refusalOf(lineId));
    expect(await counts()).toEqual([1, 1, 1]);
    await closeReport(as(db, admin, later(december, hours(49))), { reportId });
    await answerDispute(as(db, admin, january), { kind: "KEPT", lineId: adjustmentLineId, shown });
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await findDisputeMailFacts(as(db, system, december), statementId)).toBe(null);
    const { lines } = await findStatement(as(db, coach, january), { statementId });
    expect(lines.map(({ id, answer }) => [id, answer?.kind, answer?.reason])).toEqual(
      expect.arrayContaining([
        [lineId, "REFUSED", "El reloj dice 60"],
        [adjustmentLineId, "KEPT", null],
      ]),
    );
  });

  test("is accepted with an adjustment of one of its sessions, told to the coach, audited and announced", async ({
    db,
  }) => {
    const { admin, coach, lineId, statementId, secondId, accept, reportId } = await makeDisputed(db);
    await answerDispute(as(db, admin, december), { ...accept, bookingId: secondId });
    const { id, ...adjustment } = await db.payAdjustment.findFirstOrThrow({ where: { amountMinor: 833 } });
    expect(adjustment).toMatchObject({ coachId: coach.id, bookingId: secondId, reportId: null, reason: "Eran 20 más" });
    expect(await db.disputeAnswer.findMany()).toMatchObject([
      { lineId, kind: "ACCEPTED", adjustmentId: id, reason: null },
    ]);
    expect(await requested(db, "dispute-answered")).toEqual([{ recipientId: coach.id, subjectId: lineId }]);
    expect(await findDisputeAnswerMailFacts(as(db, system, december), lineId)).toMatchObject({
      statementId,
      month: "2026-11",
      kind: "ACCEPTED",
      amountMinor: 833,
      reason: "Eran 20 más",
      token: null,
    });
    expect(await db.outboxEvent.findMany({ where: { name: "dispute/answered" } })).toMatchObject([
      { data: { lineId } },
    ]);
    const audited = await db.auditEntry.findMany({ where: { entityId: reportId, action: "payment.answer_dispute" } });
    expect(audited).toMatchObject([{ actorId: admin.id, values: { lineId, kind: "ACCEPTED", amountMinor: 833 } }]);
    await expectConsistentReports(db);
  });

  test("has one answer: the same again does nothing, and any other is refused", async ({ db }) => {
    const { admin, lineId, accept } = await makeDisputed(db);
    const [ctx, other] = [as(db, admin, december), as(db, await makeAdmin(db), december)];
    await answerDispute(ctx, accept);
    await answerDispute(ctx, accept);
    expect(await db.payAdjustment.count({ where: { amountMinor: 833 } })).toBe(1);
    expect(await requested(db, "dispute-answered")).toHaveLength(1);
    const others: [typeof ctx, AnswerDispute][] = [
      [ctx, { ...accept, amountMinor: 834 }],
      [ctx, refusalOf(lineId)],
      [other, accept],
    ];
    for (const [who, answer] of others)
      await expect(answerDispute(who, answer)).rejects.toMatchObject({ reason: "payment.dispute_answered" });
    expect(await answerOf(db, admin, "2026-11", lineId)).toMatchObject({ kind: "ACCEPTED", amountMinor: 833 });
  });

  test("can't be answered for a line that nobody disputed, or with another line's session", async ({ db }) => {
    const { admin, worker, reportId, accept, adjustmentLineId, secondId } = await makeDisputed(db);
    const ctx = as(db, admin, december);
    const { id: untouched } = await db.paymentLine.findFirstOrThrow({ where: { reportId, struckAt: null } });
    await expect(answerDispute(ctx, refusalOf(untouched))).rejects.toMatchObject({ reason: "payment.line_not_found" });
    await expect(answerDispute(ctx, refusalOf(uuidv7()))).rejects.toMatchObject({ reason: "payment.line_not_found" });
    const bookingId = await makeSession(db, { coach: worker, start: "2026-11-17T09:00:00Z" });
    const foreign = [
      { ...accept, bookingId },
      { ...accept, lineId: adjustmentLineId, bookingId: secondId },
    ];
    for (const answer of foreign)
      await expect(answerDispute(ctx, answer)).rejects.toMatchObject({ reason: "booking.not_found" });
    await answerDispute(ctx, { ...accept, lineId: adjustmentLineId });

    const attempt = (statement: string) => db.$executeRawUnsafe(statement).catch(constraintOf);
    expect(
      await attempt(`insert into dispute_answer (line_id, kind, answered_at, answered_by_id)
        values ('${untouched}', 'KEPT', now(), '${admin.id}')`),
    ).toBe("dispute_answer_fits");
    expect(await attempt("update dispute_answer set answered_at = now()")).toBe("append_only");
    expect(await attempt("delete from dispute_answer")).toBe("append_only");
  });

  test("leaves its sessions to the next report, which marks what was disputed, and its closed files as they are", async ({
    db,
  }) => {
    const { admin, coach, worker, reportId, statementId, lineId, adjustmentLineId, accept } = await makeDisputed(db);
    const closedAt = later(december, hours(49));
    await closeReport(as(db, admin, closedAt), { reportId });
    const textOf = async (id: string) => {
      const { pieces, sha256 } = await downloadFile(as(db, admin, january), { reportId: id, profile: "lines-es" });
      return { text: Buffer.concat(pieces).toString(), sha256 };
    };
    const before = await textOf(reportId);
    await answerDispute(as(db, admin, closedAt), accept);
    // late like the disputed ones, but in another week
    await makeSession(db, { coach: worker, start: "2026-11-17T09:00:00Z" });
    const { reportId: next } = await draftMonth(db, admin, "2026-12", january);
    await expectConsistentReports(db);

    const origin = { month: "2026-11", statementId, reason: complaint };
    const marked = (await findReport(as(db, admin, january), { month: "2026-12" }))?.lines ?? [];
    expect(marked.map(({ kind, amountMinor, disputes }) => [kind, amountMinor, disputes])).toEqual(
      expect.arrayContaining([
        ["LATE", 2500 + 1875, [{ ...origin, lineId }]],
        ["LATE", 2500, []],
        ["ADJUSTMENT", -500, [{ ...origin, lineId: adjustmentLineId }]],
        ["ADJUSTMENT", 833, []],
      ]),
    );
    expect(marked).toHaveLength(4);
    expect(await findLineDetails(as(db, coach, january), { lineId })).toMatchObject({ paidIn: "2026-12" });

    await acceptWarnings(db, admin, "2026-12", january);
    await reviewReport(as(db, admin, january), { reportId: next });
    await closeReport(as(db, admin, later(january, hours(49))), { reportId: next, reason: "El banco cierra" });
    expect((await textOf(next)).text.split("\r\n").filter((row) => row.includes("reclamada en 2026-11"))).toHaveLength(
      2,
    );
    expect(await textOf(reportId)).toEqual(before);

    const stale = { ...refusalOf(adjustmentLineId), shown };
    const refused = answerDispute(as(db, admin, january), stale);
    await expect(refused).rejects.toMatchObject({ reason: "request.outcome_changed", details: { paidIn: "2026-12" } });
    await answerDispute(as(db, admin, january), { ...stale, shown: { paidIn: "2026-12" } });
  });

  test("of a line that was disputed before is marked too, until it is paid", async ({ db }) => {
    const { admin, coach, reportId, lineId } = await makeDisputed(db);
    await closeReport(as(db, admin, later(december, hours(49))), { reportId });
    const { reportId: next } = await draftMonth(db, admin, "2026-12", january);
    await acceptWarnings(db, admin, "2026-12", january);
    await reviewReport(as(db, admin, january), { reportId: next });
    const again = await db.paymentLine.findFirstOrThrow({ where: { reportId: next, kind: "LATE" } });
    const { id: statementId } = await db.paymentStatement.findFirstOrThrow({ where: { reportId: next } });
    await disputeStatement(as(db, coach, january), { statementId, lines: [{ lineId: again.id, reason: "Sigue mal" }] });
    const disputesIn = async (month: string) => {
      const report = await findReport(as(db, admin, january), { month });
      return report?.lines.flatMap(({ id, disputes }) => disputes.map((one) => [id, one.lineId]));
    };
    expect(await disputesIn("2026-12")).toContainEqual([again.id, lineId]);
    expect(await disputesIn("2026-11")).toEqual([]);
    const february = new Date("2027-02-01T06:00:00Z");
    const { reportId: last } = await draftMonth(db, admin, "2027-01", february);
    const paid = await db.paymentLine.findFirstOrThrow({ where: { reportId: last, kind: "LATE" } });
    expect(await disputesIn("2027-01")).toEqual([
      [paid.id, lineId],
      [paid.id, again.id],
    ]);
  });
});

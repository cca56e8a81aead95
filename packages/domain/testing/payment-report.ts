import type { Db } from "@zea/db/client";
import type { PaymentLine } from "@zea/db/generated/client";
import { expect } from "vitest";
import { type Admin, type Ctx, system } from "../src/context.ts";
import { DomainError } from "../src/errors.ts";
import { acceptWarning } from "../src/payment/accept-warning.ts";
import { periodOf } from "../src/payment/answer-statement.ts";
import { draftReport } from "../src/payment/draft-report.ts";
import { listWarnings } from "../src/payment/find-warnings.ts";
import { requestReport } from "../src/payment/request-report.ts";
import { adjustPayment } from "../src/session/adjust-payment.ts";
import type { AdjustPayment } from "../src/session/schema.ts";

/** Requests and drafts the report of a month that has ended at `now`. */
export async function draftMonth(db: Db, admin: Admin, month: string, now: Date): Promise<{ reportId: string }> {
  const report = await requestReport({ db, now, actor: admin }, { month });
  await draftReport({ db, now, actor: system }, report);
  return report;
}

/** Adjusts the pay of a session, also below zero. */
export async function adjustAnyway(ctx: Ctx<Admin>, input: AdjustPayment): Promise<void> {
  const confirmed = await adjustPayment(ctx, input).catch((error: unknown) => {
    if (!(error instanceof DomainError && error.reason === "session.month_negative")) throw error;
    return { totalMinor: Number(error.details.totalMinor) };
  });
  if (confirmed) await adjustPayment(ctx, { ...input, confirmed });
}

/** Answers every open warning of a month's report. */
export async function acceptWarnings(db: Db, admin: Admin, month: string, now: Date): Promise<void> {
  const ctx = { db, now, actor: admin };
  const report = await db.paymentReport.findUnique({ where: { month } });
  if (!report) return;
  for (const { kind, subjectId, facts, accepted } of await listWarnings(ctx, { month }))
    if (!accepted) await acceptWarning(ctx, { reportId: report.id, kind, subjectId, facts });
}

/** Does nothing if the month has nothing to pay. */
export async function draftMonthIfAny(db: Db, admin: Admin, month: string, now: Date): Promise<void> {
  await draftMonth(db, admin, month, now).catch((error: unknown) => {
    if (!(error instanceof DomainError && error.reason === "payment.empty")) throw error;
  });
}

/** Expects every report's lines to add up to the sessions and adjustments assigned to it, each line to its own, and none to be counted twice. */
export async function expectConsistentReports(db: Db): Promise<void> {
  const lines = await db.paymentLine.findMany();
  const records = await db.sessionRecord.findMany({ where: { reportId: { not: null } } });
  const adjustments = await db.payAdjustment.findMany({ where: { reportId: { not: null } } });
  const counted = lines.filter(({ struckAt }) => !struckAt);
  const ofSessions = counted.filter(({ kind }) => kind !== "ADJUSTMENT");
  const ofAdjustments = counted.filter(({ kind }) => kind === "ADJUSTMENT");

  expect(ofAdjustments.map(paidAdjustment).sort()).toEqual(
    adjustments.map(({ id, reportId, coachId, amountMinor }) => [reportId, coachId, id, amountMinor].join()).sort(),
  );
  const isOf = (line: PaymentLine) => {
    const { gte, lt } = periodOf(line);
    return (record: (typeof records)[number]) =>
      record.reportId === line.reportId &&
      record.coachId === line.coachId &&
      record.actualStart >= gte &&
      record.actualStart < lt;
  };
  let claimed = 0;
  for (const line of ofSessions) {
    const own = records.filter(isOf(line));
    claimed += own.length;
    expect([line.sessionCount, line.minutes, line.amountMinor]).toEqual([
      own.length,
      sum(own.map(({ billableMinutes }) => billableMinutes)),
      sum(own.map(({ amountMinor }) => amountMinor ?? Number.NaN)),
    ]);
  }
  expect(claimed).toBe(records.length);
  // what a struck line had paid for no longer belongs to its report
  for (const { reportId, struckIds } of lines.filter(({ struckAt }) => struckAt)) {
    const assigned = [...records.map(({ bookingId: id, ...row }) => ({ id, ...row })), ...adjustments];
    expect(assigned.filter((one) => one.reportId === reportId && struckIds.includes(one.id))).toEqual([]);
    expect(struckIds.length).toBeGreaterThan(0);
  }
}

/** Expects that no transactions have deadlocked in this database. */
export async function expectNoDeadlock(db: Db): Promise<void> {
  await db.$queryRaw`select pg_stat_clear_snapshot()::text`;
  const [seen] = await db.$queryRaw<{ deadlocks: bigint }[]>`
    select deadlocks from pg_stat_database where datname = current_database()`;
  expect(seen?.deadlocks).toBe(0n);
}

const paidAdjustment = ({ reportId, coachId, adjustmentId, amountMinor }: PaymentLine) =>
  [reportId, coachId, adjustmentId, amountMinor].join();

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

import type { Ctx, System } from "../context.ts";

export type ReportMailFacts = {
  /** YYYY-MM. */
  month: string;
  minutes: number;
  amountMinor: number;
  coaches: number;
};

/** What the mail about a payment report says; null unless it is a draft. */
export async function findReportMailFacts({ db }: Ctx<System>, reportId: string): Promise<ReportMailFacts | null> {
  const report = await db.paymentReport.findUnique({
    where: { id: reportId, state: "DRAFT" },
    select: { month: true },
  });
  if (!report) return null;
  const lines = await db.paymentLine.groupBy({
    by: ["coachId"],
    where: { reportId },
    _sum: { minutes: true, amountMinor: true },
  });
  const sum = (field: "minutes" | "amountMinor") => lines.reduce((total, { _sum }) => total + (_sum[field] ?? 0), 0);
  return { month: report.month, minutes: sum("minutes"), amountMinor: sum("amountMinor"), coaches: lines.length };
}

export type StatementMailFacts = {
  statementId: string;
  /** YYYY-MM. */
  month: string;
  minutes: number;
  amountMinor: number;
  /** Until when the coach can dispute. */
  dueAt: Date;
};

/** What the mail about a coach's statement says; null unless it is open and before its deadline. */
export async function findStatementMailFacts(
  { db, now }: Ctx<System>,
  statementId: string,
): Promise<StatementMailFacts | null> {
  const statement = await db.paymentStatement.findUnique({
    where: { id: statementId, state: "OPEN", dueAt: { gt: now } },
    include: { report: { select: { month: true } } },
  });
  if (!statement) return null;
  const { reportId, coachId, dueAt, report } = statement;
  const { _sum } = await db.paymentLine.aggregate({
    where: { reportId, coachId, struckAt: null },
    _sum: { minutes: true, amountMinor: true },
  });
  return {
    statementId,
    month: report.month,
    minutes: _sum.minutes ?? 0,
    amountMinor: _sum.amountMinor ?? 0,
    dueAt,
  };
}

import type { Ctx, System } from "../context.ts";
import type { PaymentMailKind } from "../mail/schema.ts";

/** What the mails about payroll say. */
export type PaymentFacts = {
  kind: PaymentMailKind;
  reportId: string;
  /** Null in the mail to the administrators. */
  statementId: string | null;
  /** YYYY-MM. */
  month: string;
  minutes: number;
  amountMinor: number;
  coaches: number;
  /** Until when a coach can dispute; null in the mail to the administrators. */
  dueAt: Date | null;
};

/** The facts of a mail about a report or a coach's statement, or null when it is no longer true. */
export async function findPaymentFacts(
  ctx: Ctx<System>,
  kind: PaymentMailKind,
  subjectId: string,
): Promise<PaymentFacts | null> {
  return kind === "report-drafted" ? reportFacts(ctx, subjectId) : statementFacts(ctx, subjectId);
}

async function reportFacts({ db }: Ctx, reportId: string): Promise<PaymentFacts | null> {
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
  const sums = { minutes: sum("minutes"), amountMinor: sum("amountMinor"), coaches: lines.length };
  return { kind: "report-drafted", reportId, statementId: null, month: report.month, ...sums, dueAt: null };
}

async function statementFacts({ db, now }: Ctx, statementId: string): Promise<PaymentFacts | null> {
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
  const sums = { minutes: _sum.minutes ?? 0, amountMinor: _sum.amountMinor ?? 0, coaches: 1 };
  return { kind: "statement-ready", reportId, statementId, month: report.month, ...sums, dueAt };
}

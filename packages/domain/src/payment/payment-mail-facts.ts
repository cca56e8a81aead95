import type { Ctx, System } from "../context.ts";
import { hasAccess } from "../person/access.ts";
import { linkExpiry, mintStatementToken } from "./statement-link.ts";

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
  /** Opens the statement without signing in, for a coach without access; null for any other. */
  token: string | null;
};

/** What the mail about a coach's statement says; null unless it is open and before its deadline, or once a former coach can read none. */
export async function findStatementMailFacts(
  ctx: Ctx<System>,
  statementId: string,
): Promise<StatementMailFacts | null> {
  const { db, now } = ctx;
  const statement = await db.paymentStatement.findUnique({
    where: { id: statementId, state: "OPEN", dueAt: { gt: now } },
    include: { report: { select: { month: true } }, coach: { select: { user: { select: { revokedAt: true } } } } },
  });
  if (!statement) return null;
  const { reportId, coachId, dueAt, report, coach } = statement;
  const isFormer = !hasAccess(coach.user, now);
  const expiresAt = linkExpiry(coach.user);
  if (isFormer && expiresAt && now > expiresAt) return null;
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
    token: isFormer ? await mintStatementToken(ctx, { coachId }) : null,
  };
}

import type { PaymentLine } from "@zea/db/generated/client";
import type { PaymentLineKind } from "@zea/db/generated/enums";
import type { Ctx, System } from "../context.ts";
import { hasAccess } from "../person/access.ts";
import { dateText } from "../time.ts";
import { answerInclude, openDispute, toAnswer } from "./disputes.ts";
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
  const opening = await openingFor(ctx, coachId, coach.user);
  if (!opening) return null;
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
    ...opening,
  };
}

/** How a mail opens a coach's statement: with a token for a former coach; null once such links are over. */
async function openingFor(ctx: Ctx<System>, coachId: string, user: { revokedAt: Date | null }) {
  if (hasAccess(user, ctx.now)) return { token: null };
  const expiresAt = linkExpiry(user);
  if (expiresAt && ctx.now > expiresAt) return null;
  return { token: await mintStatementToken(ctx, { coachId }) };
}

/** A line as mails name it; the dates are club-local. */
type MailedLine = { kind: PaymentLineKind; from: string; to: string; amountMinor: number };

export type DisputeMailFacts = {
  /** YYYY-MM. */
  month: string;
  coachName: string;
  lines: (MailedLine & { lineId: string; reason: string })[];
};

/** What the mail about a coach's dispute says: the lines still without an answer; null if there is none. */
export async function findDisputeMailFacts({ db }: Ctx<System>, statementId: string): Promise<DisputeMailFacts | null> {
  const { reportId, coachId, report } = await db.paymentStatement.findUniqueOrThrow({
    where: { id: statementId },
    select: { reportId: true, coachId: true, report: { select: { month: true } } },
  });
  const lines = await db.paymentLine.findMany({
    where: { reportId, coachId, ...openDispute },
    orderBy: [{ fromDate: "asc" }, { id: "asc" }],
  });
  const [first] = lines;
  if (!first) return null;
  return {
    month: report.month,
    coachName: first.coachName,
    lines: lines.map((line) => ({ ...toMailed(line), lineId: line.id, reason: line.struckReason ?? "" })),
  };
}

export type DisputeAnswerMailFacts = ReturnType<typeof toAnswer> & {
  statementId: string;
  /** YYYY-MM. */
  month: string;
  line: MailedLine;
  /** Opens the statement without signing in, for a coach without access; null for any other. */
  token: string | null;
};

/** What the mail about the answer to a disputed line says; null once a former coach can read no statement. */
export async function findDisputeAnswerMailFacts(
  ctx: Ctx<System>,
  lineId: string,
): Promise<DisputeAnswerMailFacts | null> {
  const { coach, answer, ...line } = await ctx.db.paymentLine.findUniqueOrThrow({
    where: { id: lineId },
    include: { answer: answerInclude, coach: { select: { user: { select: { revokedAt: true } } } } },
  });
  const { reportId, coachId } = line;
  const opening = answer && (await openingFor(ctx, coachId, coach.user));
  if (!opening) return null;
  const statement = await ctx.db.paymentStatement.findUniqueOrThrow({
    where: { reportId_coachId: { reportId, coachId } },
    select: { id: true, report: { select: { month: true } } },
  });
  return {
    ...toAnswer(answer),
    ...opening,
    statementId: statement.id,
    month: statement.report.month,
    line: toMailed(line),
  };
}

function toMailed({ kind, fromDate, toDate, amountMinor }: PaymentLine): MailedLine {
  return { kind, from: dateText(fromDate), to: dateText(toDate), amountMinor };
}

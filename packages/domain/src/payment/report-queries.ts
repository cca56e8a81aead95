import type { PaymentLine, Prisma } from "@zea/db/generated/client";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Admin, Coach, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { dateText } from "../time.ts";
import { periodOf } from "./answer-statement.ts";
import { answerInclude, type EarlierDispute, findEarlierDisputes, findPaidIn, toAnswer } from "./disputes.ts";
import { weekOf } from "./rules.ts";
import type { LineId, RequestReport, StatementId } from "./schema.ts";

const adminAnswer = {
  include: { ...answerInclude.include, answeredBy: { select: { name: true } } },
} satisfies Prisma.PaymentLine$answerArgs;

const lineOrder = [{ coachName: "asc" }, { coachId: "asc" }, { fromDate: "asc" }, { id: "asc" }] as const;

/** A month's report with lines, statements and files, or null. */
export async function findReport(ctx: Ctx<Admin>, { month }: RequestReport) {
  const report = await ctx.db.paymentReport.findUnique({
    where: { month },
    include: {
      lines: { orderBy: [...lineOrder], include: { answer: adminAnswer } },
      statements: { include: { coach: { select: { displayName: true } } }, orderBy: { id: "asc" } },
      files: { select: { profile: true, sha256: true, createdAt: true }, orderBy: { profile: "asc" } },
      reviewedBy: { select: { name: true } },
      closedBy: { select: { name: true } },
    },
  });
  if (!report) return null;
  const disputes = await findEarlierDisputes(ctx, { reportId: report.id });
  const lines = report.lines.map(({ answer, ...line }) => ({
    ...toLine(line, disputes),
    answer: answer && { ...toAnswer(answer), answeredBy: answer.answeredBy.name },
  }));
  return { ...report, lines };
}

export async function listStatements({ db, actor }: Ctx<Coach>) {
  const statements = await db.paymentStatement.findMany({
    where: { coachId: actor.id },
    orderBy: { report: { month: "desc" } },
    include: { report: { select: { month: true, state: true } } },
  });
  const sums = await db.paymentLine.groupBy({
    by: ["reportId"],
    where: { coachId: actor.id, struckAt: null },
    _sum: { minutes: true, amountMinor: true },
  });
  const sumOf = new Map(sums.map(({ reportId, _sum }) => [reportId, _sum]));
  return statements.map(({ id, reportId, state, dueAt, answeredAt, report }) => ({
    id,
    state,
    dueAt,
    answeredAt,
    month: report.month,
    reportState: report.state,
    minutes: sumOf.get(reportId)?.minutes ?? 0,
    amountMinor: sumOf.get(reportId)?.amountMinor ?? 0,
  }));
}

/** The coach's open statements, by deadline. */
export async function listOpenStatements({ db, actor }: Ctx<Coach>) {
  const rows = await db.paymentStatement.findMany({
    where: { coachId: actor.id, state: "OPEN" },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: { id: true, dueAt: true, report: { select: { month: true } } },
  });
  return rows.map(({ id, dueAt, report }) => ({ statementId: id, dueAt, month: report.month }));
}

export async function findStatement(ctx: Ctx<Coach>, { statementId }: StatementId) {
  const { db, actor } = ctx;
  const statement = await db.paymentStatement.findFirst({
    where: { id: statementId, coachId: actor.id },
    include: { report: { select: { month: true, state: true, closeReason: true } } },
  });
  if (!statement) throw new DomainError("not_found", "statement.not_found");
  const { reportId, coachId } = statement;
  const lines = await db.paymentLine.findMany({
    where: { reportId, coachId },
    orderBy: [...lineOrder],
    include: { answer: answerInclude },
  });
  const disputes = await findEarlierDisputes(ctx, { reportId, coachId });
  return {
    ...statement,
    lines: lines.map(({ answer, ...line }) => ({ ...toLine(line, disputes), answer: answer && toAnswer(answer) })),
  };
}

/** A statement as it is printed, for its coach and for administrators: with the reasons of its adjustments. */
export async function findPrintedStatement(ctx: Ctx<Admin | Coach>, { statementId }: StatementId) {
  const { db, actor } = ctx;
  const statement = await db.paymentStatement.findFirst({
    where: { id: statementId, ...(actor.role === "COACH" && { coachId: actor.id }) },
    include: { report: { select: { month: true, state: true } }, coach: { select: { displayName: true } } },
  });
  if (!statement) throw new DomainError("not_found", "statement.not_found");
  const { reportId, coachId, state, dueAt, answeredAt, report, coach } = statement;
  const lines = await db.paymentLine.findMany({ where: { reportId, coachId }, orderBy: [...lineOrder] });
  const adjustments = await db.payAdjustment.findMany({
    where: { id: { in: lines.flatMap(({ adjustmentId }) => adjustmentId ?? []) } },
    select: { id: true, reason: true },
  });
  const reasonOf = new Map(adjustments.map(({ id, reason }) => [id, reason]));
  const disputes = await findEarlierDisputes(ctx, { reportId, coachId });
  return {
    month: report.month,
    isPaid: report.state === "CLOSED",
    coachName: lines[0]?.coachName ?? coach.displayName,
    state,
    dueAt,
    answeredAt,
    lines: lines.map((line) => ({
      ...toLine(line, disputes),
      adjustmentReason: reasonOf.get(line.adjustmentId ?? "") ?? null,
    })),
  };
}

export type PrintedStatement = Awaited<ReturnType<typeof findPrintedStatement>>;

/**
 * What a line is made of: its sessions, which add up to it, or the adjustment with the session it corrects. `paidIn` is the
 * month whose report pays by now what a struck line had, or null.
 */
export async function findLineDetails(ctx: Ctx<Admin | Coach>, { lineId }: LineId) {
  const { db, actor } = ctx;
  const line = await db.paymentLine.findFirst({
    where: { id: lineId, ...(actor.role === "COACH" && { coachId: actor.id }) },
  });
  if (!line) throw new DomainError("not_found", "payment.line_not_found");
  const paidIn = line.struckAt && (await findPaidIn(ctx, line));
  if (line.adjustmentId) return { sessions: [], adjustment: await findAdjustment(db, line.adjustmentId), paidIn };
  const claimed = { reportId: line.reportId, coachId: line.coachId, actualStart: periodOf(line) };
  const records = await db.sessionRecord.findMany({
    where: line.struckAt ? { bookingId: { in: line.struckIds } } : claimed,
    orderBy: [{ actualStart: "asc" }, { bookingId: "asc" }],
    select: {
      bookingId: true,
      actualStart: true,
      actualEnd: true,
      billableMinutes: true,
      hourlyRateMinor: true,
      amountMinor: true,
      booking: { select: bookingSummary },
    },
  });
  return {
    sessions: records.map(({ booking, ...record }) => ({ ...toBookingSummary(booking), ...record })),
    adjustment: null,
    paidIn,
  };
}

async function findAdjustment(db: Ctx["db"], id: string) {
  const { booking, ...adjustment } = await db.payAdjustment.findUniqueOrThrow({
    where: { id },
    select: { bookingId: true, amountMinor: true, reason: true, createdAt: true, booking: { select: bookingSummary } },
  });
  return { ...toBookingSummary(booking), ...adjustment };
}

/** `disputes` are those of earlier reports whose sessions the line pays. */
function toLine({ fromDate, toDate, ...line }: PaymentLine, disputes: ReadonlyMap<string, EarlierDispute[]>) {
  const [from, to] = [dateText(fromDate), dateText(toDate)];
  const isCut = line.kind !== "ADJUSTMENT" && weekOf(from).isCut;
  return { ...line, from, to, isCut, disputes: disputes.get(line.id) ?? [] };
}

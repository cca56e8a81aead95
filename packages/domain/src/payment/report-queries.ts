import type { PaymentLine } from "@zea/db/generated/client";
import { clubTimeZone } from "../club/rules.ts";
import type { Admin, Coach, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { dateText, days, later } from "../time.ts";
import { periodOf } from "./answer-statement.ts";
import { linesOf, monthOf, monthPeriod, totalsOf, weekOf } from "./rules.ts";
import type { LineId, RequestReport, StatementId } from "./schema.ts";

/** Every month from the club's first session on, latest first, with its report or what is missing; the current one is still open. */
export async function listMonths({ db, now }: Ctx<Admin>) {
  const rows = await db.$queryRaw<MonthRow[]>`
    with months as (
      select to_char(generate_series(date_trunc('month', min(actual_start at time zone ${clubTimeZone})),
        ${now}::timestamptz at time zone ${clubTimeZone}, interval '1 month'), 'YYYY-MM') as month from session_record
    )
    select m.month, p.id as "reportId", p.state::text as state,
      coalesce((select sum(l.minutes) from payment_line l where l.report_id = p.id and l.struck_at is null), 0)::int as minutes,
      coalesce((select sum(l.amount_minor) from payment_line l where l.report_id = p.id and l.struck_at is null), 0)::int as "amountMinor",
      (select count(*) from payment_statement s where s.report_id = p.id and s.state = 'OPEN')::int as "openStatements"
    from months m left join payment_report p on p.month = m.month order by m.month desc`;
  const current = monthOf(now, clubTimeZone);
  return rows.map((row) => ({ ...row, isCurrent: row.month === current }));
}

type MonthRow = {
  month: string;
  reportId: string | null;
  state: "DRAFT" | "REVIEWED" | "CLOSED" | null;
  minutes: number;
  amountMinor: number;
  openStatements: number;
};

const lineOrder = [{ coachName: "asc" }, { coachId: "asc" }, { fromDate: "asc" }, { id: "asc" }] as const;

/** A month's report with its lines by coach, its statements, files and phases; null when there is none. */
export async function findReport({ db }: Ctx<Admin>, { month }: RequestReport) {
  const report = await db.paymentReport.findUnique({
    where: { month },
    include: {
      lines: { orderBy: [...lineOrder] },
      statements: { include: { coach: { select: { displayName: true } } }, orderBy: { id: "asc" } },
      phases: { orderBy: { finishedAt: "asc" } },
      files: { select: { profile: true, sha256: true, createdAt: true }, orderBy: { profile: "asc" } },
      reviewedBy: { select: { name: true } },
      closedBy: { select: { name: true } },
    },
  });
  return report && { ...report, lines: report.lines.map(toLine) };
}

/** What a month without a report would pay so far, coach by coach and week by week; nothing is stored. */
export async function previewMonth({ db }: Ctx<Admin>, { month }: RequestReport) {
  const { from, to } = monthPeriod(month, clubTimeZone);
  const records = await db.sessionRecord.findMany({
    where: { actualStart: { gte: from, lt: to }, reportId: null },
    select: {
      ...{ bookingId: true, coachId: true, actualStart: true, billableMinutes: true, amountMinor: true },
      coach: { select: { displayName: true } },
    },
  });
  const names = new Map(records.map(({ coachId, coach }) => [coachId, coach.displayName]));
  const { lines, withoutRate } = linesOf(records, clubTimeZone);
  return {
    withoutRate: withoutRate.length,
    totals: totalsOf(lines, []),
    lines: lines.map(({ coachId, week, sessions, minutes, amountMinor }) => ({
      ...{ coachId, coachName: names.get(coachId) ?? "", from: week.from, to: week.to, isCut: week.isCut },
      ...{ sessionCount: sessions.length, minutes, amountMinor },
    })),
  };
}

/** The coach's statements, latest month first. */
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
    ...{ id, state, dueAt, answeredAt, month: report.month, reportState: report.state },
    minutes: sumOf.get(reportId)?.minutes ?? 0,
    amountMinor: sumOf.get(reportId)?.amountMinor ?? 0,
  }));
}

/** The coach's own statement with its lines; another's is not found. */
export async function findStatement({ db, actor }: Ctx<Coach>, { statementId }: StatementId) {
  const statement = await db.paymentStatement.findFirst({
    where: { id: statementId, coachId: actor.id },
    include: { report: { select: { month: true, state: true } } },
  });
  if (!statement) throw new DomainError("not_found", "statement.not_found");
  const { reportId, coachId } = statement;
  const lines = await db.paymentLine.findMany({ where: { reportId, coachId }, orderBy: [...lineOrder] });
  return { ...statement, lines: lines.map(toLine) };
}

/** The sessions of one line, with planned and real times; they add up to it. */
export async function listLineSessions({ db, actor }: Ctx<Admin | Coach>, { lineId }: LineId) {
  const line = await db.paymentLine.findFirst({
    where: { id: lineId, ...(actor.role === "COACH" && { coachId: actor.id }) },
  });
  if (!line) throw new DomainError("not_found", "payment.line_not_found");
  const claimed = { reportId: line.reportId, coachId: line.coachId, actualStart: periodOf(line) };
  return db.sessionRecord.findMany({
    where: line.struckAt ? { bookingId: { in: line.struckIds } } : claimed,
    orderBy: [{ actualStart: "asc" }, { bookingId: "asc" }],
    select: {
      ...{ bookingId: true, actualStart: true, actualEnd: true, billableMinutes: true },
      ...{ hourlyRateMinor: true, amountMinor: true },
      booking: {
        select: { startsAt: true, endsAt: true, athlete: { select: { user: { select: { name: true } } } } },
      },
    },
  });
}

/** What an administrator should settle before a month's review: sessions without record or NO_SHOW a day after their end, and records without a rate. */
export async function listExceptions({ db, now }: Ctx<Admin>, { month }: RequestReport) {
  const { from, to } = monthPeriod(month, clubTimeZone);
  const period = { gte: from, lt: to };
  const select = {
    ...{ id: true, startsAt: true, endsAt: true, coachId: true },
    coach: { select: { displayName: true } },
    athlete: { select: { user: { select: { name: true } } } },
  };
  const unrecorded = await db.booking.findMany({
    where: { status: "CONFIRMED", startsAt: period, endsAt: { lt: later(now, -days(1)) } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select,
  });
  const withoutRate = await db.sessionRecord.findMany({
    where: { amountMinor: null, actualStart: period },
    orderBy: [{ actualStart: "asc" }, { bookingId: "asc" }],
    include: { booking: { select } },
  });
  return { unrecorded, withoutRate };
}

/** The earlier months that have unpaid sessions and no report: those wait for their own. */
export async function listMissingMonths({ db }: Ctx<Admin>, { month }: RequestReport): Promise<string[]> {
  const before = monthPeriod(month, clubTimeZone).from;
  const rows = await db.$queryRaw<{ month: string }[]>`
    select distinct to_char(actual_start at time zone ${clubTimeZone}, 'YYYY-MM') as month from session_record
    where report_id is null and actual_start < ${before}
    except select month from payment_report order by month`;
  return rows.map((row) => row.month);
}

function toLine({ fromDate, toDate, ...line }: PaymentLine) {
  const [from, to] = [dateText(fromDate), dateText(toDate)];
  const week = weekOf(from);
  return { ...line, from, to, isCut: line.kind !== "ADJUSTMENT" && week.isCut };
}

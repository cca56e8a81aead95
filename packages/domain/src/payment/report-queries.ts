import { clubTimeZone } from "../club/rules.ts";
import type { Admin, Coach, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { dateText, days, instantOf, later, localDate, monthBounds } from "../time.ts";
import { periodOf } from "./answer-statement.ts";
import type { ReportId, StatementId } from "./schema.ts";

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
  const current = localDate(now, clubTimeZone).slice(0, 7);
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

/** A report with its lines by coach, its statements, files and phases. */
export async function findReport({ db }: Ctx<Admin>, { reportId }: ReportId) {
  const report = await db.paymentReport.findUnique({
    where: { id: reportId },
    include: {
      lines: { orderBy: [{ coachName: "asc" }, { coachId: "asc" }, { fromDate: "asc" }, { id: "asc" }] },
      statements: true,
      phases: { orderBy: { finishedAt: "asc" } },
      files: { select: { profile: true, sha256: true, createdAt: true }, orderBy: { profile: "asc" } },
      reviewedBy: { select: { name: true } },
      closedBy: { select: { name: true } },
    },
  });
  if (!report) throw new DomainError("not_found", "payment.not_found");
  return report;
}

/** The coach's own statement with its lines; another's is not found. */
export async function findStatement({ db, actor }: Ctx<Coach>, { statementId }: StatementId) {
  const statement = await db.paymentStatement.findFirst({
    where: { id: statementId, coachId: actor.id },
    include: { report: { select: { month: true, state: true } } },
  });
  if (!statement) throw new DomainError("not_found", "statement.not_found");
  const { reportId, coachId } = statement;
  const lines = await db.paymentLine.findMany({
    where: { reportId, coachId },
    orderBy: [{ fromDate: "asc" }, { id: "asc" }],
  });
  return { ...statement, lines };
}

/** The sessions of one line, with planned and real times; they add up to it. */
export async function listLineSessions({ db, actor }: Ctx<Admin | Coach>, { lineId }: { lineId: string }) {
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
export async function listExceptions({ db, now }: Ctx<Admin>, { month }: { month: string }) {
  const { first, next } = monthBounds(month);
  const period = { gte: instantOf(first, 0, clubTimeZone), lt: instantOf(next, 0, clubTimeZone) };
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
export async function listMissingMonths({ db }: Ctx<Admin>, { month }: { month: string }): Promise<string[]> {
  const before = instantOf(monthBounds(month).first, 0, clubTimeZone);
  const rows = await db.$queryRaw<{ month: string }[]>`
    select distinct to_char(actual_start at time zone ${clubTimeZone}, 'YYYY-MM') as month from session_record
    where report_id is null and actual_start < ${before}
    except select month from payment_report order by month`;
  return rows.map((row) => row.month);
}

/** The first day of a line as text, for those who show it. */
export const lineDates = ({ fromDate, toDate }: { fromDate: Date; toDate: Date }) => ({
  from: dateText(fromDate),
  to: dateText(toDate),
});

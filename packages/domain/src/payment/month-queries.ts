import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { days, earlier, monthOf } from "../time.ts";
import { findUnpaid } from "./claim-unpaid.ts";
import { totalsOf, weekLinesOf } from "./rules.ts";
import type { RequestReport } from "./schema.ts";
import { type Phase, phases } from "./values.ts";

/** Every month since the club's first session, latest first: what its report pays (or would pay), and its open issues. */
export async function listMonths({ db, now }: Ctx<Admin>) {
  const rows = await db.$queryRaw<MonthRow[]>`
    with month_now as (
      select to_char(${now}::timestamptz at time zone ${clubTimeZone}, 'YYYY-MM') as month
    ), months as (
      select to_char(generate_series(date_trunc('month', min(actual_start at time zone ${clubTimeZone})),
        ${now}::timestamptz at time zone ${clubTimeZone}, interval '1 month'), 'YYYY-MM') as month from session_record
    ), unpaid as (
      select to_char(actual_start at time zone ${clubTimeZone}, 'YYYY-MM') as month, count(*) as sessions,
        sum(billable_minutes) filter (where amount_minor is not null) as minutes, sum(amount_minor) as amount,
        count(*) filter (where amount_minor is null) as without_rate
      from session_record where report_id is null group by 1
    ), late as (
      select u.month, u.minutes, u.amount from unpaid u join payment_report p on p.month = u.month and p.state <> 'DRAFT'
    ), corrected as (
      select to_char(b.starts_at at time zone ${clubTimeZone}, 'YYYY-MM') as month, sum(a.amount_minor) as amount
      from pay_adjustment a join booking b on b.id = a.booking_id where a.report_id is null group by 1
    ), unrecorded as (
      select month, count(*) as sessions from (
        select to_char(starts_at at time zone ${clubTimeZone}, 'YYYY-MM') as month, ends_at
        from booking where status = 'CONFIRMED' and ends_at < ${now}
      ) ended
      where month < (select month from month_now) or ends_at < ${earlier(now, days(1))} group by 1
    ), paid as (
      select report_id, sum(minutes) as minutes, sum(amount_minor) as amount
      from payment_line where struck_at is null group by 1
    )
    select m.month, p.id as "reportId", p.state::text as state, p.review_due_at as "reviewDueAt",
      (case when p.id is null
        then coalesce(u.minutes, 0) + (select coalesce(sum(minutes), 0) from late where late.month < m.month)
        else coalesce(l.minutes, 0) end)::int as minutes,
      (case when p.id is null
        then coalesce(u.amount, 0) + (select coalesce(sum(amount), 0) from late where late.month < m.month)
          + (select coalesce(sum(amount), 0) from corrected c where c.month <= m.month)
        else coalesce(l.amount, 0) end)::int as "amountMinor",
      (select count(*) from payment_statement s where s.report_id = p.id and s.state = 'OPEN')::int as "openStatements",
      (select count(*) from payment_line d where d.report_id = p.id and d.struck_at is not null
        and not exists (select from dispute_answer a where a.line_id = d.id))::int as "openDisputes",
      coalesce(x.sessions, 0)::int as unrecorded, coalesce(u.without_rate, 0)::int as "withoutRate"
    from months m left join payment_report p on p.month = m.month left join paid l on l.report_id = p.id
      left join unpaid u on u.month = m.month left join unrecorded x on x.month = m.month
    order by m.month desc`;
  const current = monthOf(now, clubTimeZone);
  return rows.map((row) => ({ ...row, isCurrent: row.month === current }));
}

type MonthRow = {
  month: string;
  reportId: string | null;
  state: "DRAFT" | "REVIEWED" | "CLOSED" | null;
  reviewDueAt: Date | null;
  minutes: number;
  amountMinor: number;
  openStatements: number;
  openDisputes: number;
  unrecorded: number;
  withoutRate: number;
};

/** The finished phases of drafting a month, in order; drafting ends with the last phase. */
export async function findDraftProgress({ db }: Ctx<Admin>, { month }: RequestReport) {
  const report = await db.paymentReport.findUnique({
    where: { month },
    select: { state: true, phases: { select: { phase: true, count: true } } },
  });
  if (!report) return { isDrafting: false, phases: [] };
  const countOf = new Map(report.phases.map(({ phase, count }) => [phase, count]));
  const done: { phase: Phase; count: number }[] = [];
  for (const phase of phases) {
    const count = countOf.get(phase);
    if (count !== undefined) done.push({ phase, count });
  }
  return { isDrafting: report.state === "DRAFT" && done.length < phases.length, phases: done };
}

/** What a month's report would pay if drafted now, by coach and week; stores nothing. */
export async function previewMonth(ctx: Ctx<Admin>, { month }: RequestReport) {
  const [{ records, adjustments }, coaches] = await Promise.all([
    findUnpaid(ctx, month),
    ctx.db.coach.findMany({ select: { id: true, displayName: true } }),
  ]);
  const names = new Map(coaches.map(({ id, displayName }) => [id, displayName]));
  const { lines, withoutRate } = weekLinesOf(records, clubTimeZone);
  return {
    withoutRate: withoutRate.length,
    totals: totalsOf(lines, adjustments),
    lines: lines.map(({ coachId, week, sessions, minutes, amountMinor }) => ({
      coachId,
      coachName: names.get(coachId) ?? "",
      from: week.from,
      to: week.to,
      isCut: week.isCut,
      sessionCount: sessions.length,
      minutes,
      amountMinor,
    })),
  };
}

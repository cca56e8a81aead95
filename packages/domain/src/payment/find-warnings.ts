import { type PaymentReport, Prisma } from "@zea/db/generated/client";
import { highestOther } from "../coach/check-rate.ts";
import { highRate } from "../coach/values.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { longMinutes } from "../session/rules.ts";
import { addMonths } from "../time.ts";
import type { RequestReport } from "./schema.ts";
import { doubled, type WarningKind } from "./values.ts";

type Found = {
  kind: WarningKind;
  /** The report, the coach or the booking. */
  subjectId: string;
  coach: { id: string; name: string } | null;
  /** What is accepted, in minor units, minutes and counts. */
  values: { amountMinor?: number; beforeMinor?: number; rateMinor?: number; sessions?: number; minutes?: number };
  /** The club's highest other rate. */
  otherMinor: number | null;
  at: Date | null;
  /** The line or the session in which it is mended. */
  lineId: string | null;
  bookingId: string | null;
};

export type Warning = Found & {
  /** `values` as one text. */
  facts: string;
  accepted: { at: Date; by: string; note: string | null } | null;
};

type Report = Pick<PaymentReport, "id" | "month">;

/** What is unusual in a month's report, each with its answer; of a closed report, what was accepted. */
export async function listWarnings(ctx: Ctx<Admin>, { month }: RequestReport): Promise<Warning[]> {
  const report = await ctx.db.paymentReport.findUnique({ where: { month } });
  if (!report) return [];
  const warnings = await transaction(ctx, (tx) => findWarnings(tx, report));
  return report.state === "CLOSED" ? warnings.filter(({ accepted }) => accepted) : warnings;
}

/** Refuses as long as a warning of the report has no answer. */
export async function checkWarnings(ctx: Ctx, report: Report): Promise<void> {
  const open = (await findWarnings(ctx, report)).filter(({ accepted }) => !accepted);
  if (open.length > 0) throw new DomainError("conflict", "payment.warnings_open", { count: open.length });
}

/** From what the report stores and the club's rates: totals first, then rates, then sessions by time. */
export async function findWarnings(ctx: Ctx, report: Report): Promise<Warning[]> {
  const totals = await findTotals(ctx, report);
  const rates = await findRates(ctx, report);
  const long = await findLongSessions(ctx, report);
  const accepted = await ctx.db.acceptedWarning.findMany({
    where: { reportId: report.id },
    include: { acceptedBy: { select: { name: true } } },
  });
  const answers = new Map(accepted.map((one) => [keyOf(one), one]));
  return [...reportWarnings(report, totals), ...coachWarnings(totals), ...rates, ...long].map((found) => {
    const warning = { ...found, facts: JSON.stringify(found.values) };
    const answer = answers.get(keyOf(warning));
    return {
      ...warning,
      accepted: answer ? { at: answer.acceptedAt, by: answer.acceptedBy.name, note: answer.note } : null,
    };
  });
}

const keyOf = ({ kind, subjectId, facts }: Pick<Warning, "kind" | "subjectId" | "facts">) =>
  [kind, subjectId, facts].join();

type Total = {
  coachId: string;
  name: string;
  amountMinor: number;
  /** Last month's, if the coach was in its report. */
  beforeMinor: number | null;
  lowestId: string;
  highestId: string;
};

function findTotals({ db }: Ctx, { id, month }: Report): Promise<Total[]> {
  return db.$queryRaw<Total[]>`
    with own as (
      select coach_id, min(coach_name) as name, sum(amount_minor) as amount,
        (array_agg(id order by amount_minor, id))[1] as lowest, (array_agg(id order by amount_minor desc, id))[1] as highest
      from payment_line where report_id = ${id}::uuid and struck_at is null group by coach_id
    ), earlier as (
      select l.coach_id, sum(l.amount_minor) as amount from payment_report p join payment_line l on l.report_id = p.id
      where p.month = ${addMonths(month, -1)} and l.struck_at is null group by l.coach_id
    )
    select o.coach_id as "coachId", o.name, o.amount::float8 as "amountMinor", e.amount::float8 as "beforeMinor",
      o.lowest as "lowestId", o.highest as "highestId"
    from own o left join earlier e using (coach_id) order by o.name, o.coach_id`;
}

const none = { otherMinor: null, at: null, lineId: null, bookingId: null };

function reportWarnings({ id }: Report, totals: Total[]): Found[] {
  const amountMinor = totals.reduce((sum, one) => sum + one.amountMinor, 0);
  if (amountMinor >= 0) return [];
  const lowest = totals.toSorted((a, b) => a.amountMinor - b.amountMinor)[0];
  const lineId = lowest?.lowestId ?? null;
  return [{ ...none, kind: "REPORT_NEGATIVE", subjectId: id, coach: null, values: { amountMinor }, lineId }];
}

function coachWarnings(totals: Total[]): Found[] {
  return totals.flatMap(({ coachId, name, amountMinor, beforeMinor, lowestId, highestId }): Found[] => {
    const about = { ...none, subjectId: coachId, coach: { id: coachId, name } };
    if (amountMinor < 0) return [{ ...about, kind: "COACH_NEGATIVE", values: { amountMinor }, lineId: lowestId }];
    if (beforeMinor === null || beforeMinor <= 0 || amountMinor < doubled * beforeMinor) return [];
    return [{ ...about, kind: "COACH_DOUBLED", values: { amountMinor, beforeMinor }, lineId: highestId }];
  });
}

type UsedRate = {
  coachId: string;
  name: string;
  rateMinor: number;
  sessions: number;
  otherMinor: number | null;
  bookingId: string;
};

async function findRates({ db }: Ctx, { id }: Report): Promise<Found[]> {
  const rows = await db.$queryRaw<UsedRate[]>`
    with used as (
      select coach_id, hourly_rate_minor as rate, count(*)::int as sessions, min(booking_id::text)::uuid as first
      from session_record where report_id = ${id}::uuid group by coach_id, hourly_rate_minor
    ), compared as (select *, ${highestOther(Prisma.sql`used.coach_id`, Prisma.sql`used.rate`)} as other from used)
    select u.coach_id as "coachId", c.display_name as name, u.rate as "rateMinor", u.sessions, u.other as "otherMinor",
      u.first as "bookingId"
    from compared u join coach c on c.id = u.coach_id
    where u.rate = 0 or u.rate >= ${highRate} * u.other order by c.display_name, c.id, u.rate`;
  return rows.map(({ coachId, name, rateMinor, sessions, otherMinor, bookingId }) => ({
    ...none,
    kind: rateMinor === 0 ? "RATE_ZERO" : "RATE_HIGH",
    subjectId: coachId,
    coach: { id: coachId, name },
    values: { rateMinor, sessions },
    otherMinor,
    bookingId,
  }));
}

type LongSession = { bookingId: string; coachId: string; name: string; minutes: number; at: Date };

async function findLongSessions({ db }: Ctx, { id }: Report): Promise<Found[]> {
  const rows = await db.$queryRaw<LongSession[]>`
    select s.booking_id as "bookingId", s.coach_id as "coachId", c.display_name as name, s.billable_minutes as minutes,
      s.actual_start as at
    from session_record s join coach c on c.id = s.coach_id
    where s.report_id = ${id}::uuid and s.billable_minutes > ${longMinutes} order by s.actual_start, s.booking_id`;
  return rows.map(({ bookingId, coachId, name, minutes, at }) => ({
    ...none,
    kind: "SESSION_LONG",
    subjectId: bookingId,
    coach: { id: coachId, name },
    values: { minutes },
    at,
    bookingId,
  }));
}

import { Prisma } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { type LocalDate, monthOf, monthPeriod, type Period, startOfDay } from "../time.ts";
import { bucketStarts, comparedRanges, grainOf } from "./rules.ts";
import type { AnalyticsPeriod } from "./schema.ts";
import { countLive, findTotals, type LiveCount } from "./totals.ts";

const coachesShown = 10;
const live = Prisma.sql`status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW')`;

/** A day or month of a period: income in minor units, completed sessions, real minutes. */
export type Bucket = { from: LocalDate; incomeMinor: number; sessions: number; minutes: number };
/** Live bookings that start in a club-local weekday (Monday is 1) and hour. */
export type DemandCell = { weekday: number; hour: number; bookings: number };
/** Live bookings of a coach, those of the period before, and what athletes paid for the credits of the former, in minor units. */
export type BookedCoach = { coachId: string; name: string; bookings: number; before: number; incomeMinor: number };

/** A period in numbers, compared with the period before; `before` is null if the club has no data that old. */
export async function findOverview(ctx: Ctx<Admin>, period: AnalyticsPeriod) {
  const first = await findFirstMonth(ctx);
  const ranges = comparedRanges(period, ctx.now, clubTimeZone);
  const { whole, wholeBefore, current, before, isRunning } = ranges;
  const isComparable = before.to > monthPeriod(first, clubTimeZone).from;
  // for a period that has ended, totals and coaches share one read of the bookings
  const [live, liveBefore] = [countLive(ctx, whole), countLive(ctx, wholeBefore)];
  const [totals, totalsBefore, series, coaches, demand] = await Promise.all([
    findTotals(ctx, current, isRunning ? undefined : live),
    isComparable ? findTotals(ctx, before, isRunning ? undefined : liveBefore) : null,
    listBuckets(ctx, bucketStarts(period, first, ctx.now, clubTimeZone), whole.to),
    rankCoaches(ctx, whole, live, liveBefore),
    listDemand(ctx, whole),
  ]);
  const compared = isComparable ? before : null;
  const shown = { ...period, current, before: compared, isRunning, first };
  return { period: shown, current: totals, before: totalsBefore, by: grainOf(period), series, coaches, demand };
}

/** The numbers of the current month and of the previous one up to the same day, and the month's demand. */
export async function findMonthNumbers(ctx: Ctx<Admin>) {
  const month = monthOf(ctx.now, clubTimeZone);
  const first = await findFirstMonth(ctx);
  const { whole, current, before } = comparedRanges({ from: month, to: month }, ctx.now, clubTimeZone);
  const [totals, totalsBefore, demand] = await Promise.all([
    findTotals(ctx, current),
    first < month ? findTotals(ctx, before) : null,
    listDemand(ctx, whole),
  ]);
  return { month, range: { current, before }, current: totals, before: totalsBefore, demand };
}

/** The month of the club's first registration, sale or session. */
export async function findFirstMonth({ db, now }: Ctx<Admin>): Promise<string> {
  const [row] = await db.$queryRaw<[{ first: Date | null }]>`
    select least((select min(registered_at) from athlete), (select min(granted_at) from credit_lot),
      (select min(actual_start) from session_record)) as first`;
  const at = row.first ?? now;
  return monthOf(at < now ? at : now, clubTimeZone);
}

/** Live bookings by club-local weekday and hour of their start; empty cells are omitted. */
export function listDemand({ db }: Ctx<Admin>, { from, to }: Period): Promise<DemandCell[]> {
  return db.$queryRaw<DemandCell[]>`
    select extract(isodow from at)::int as weekday, extract(hour from at)::int as hour, sum(count)::int as bookings
    from (
      select starts_at at time zone ${clubTimeZone} as at, count
      from (select starts_at, count(*) as count from booking
        where ${live} and starts_at >= ${from} and starts_at < ${to} group by starts_at) starts
    ) local
    group by 1, 2 order by 1, 2`;
}

/** The ten coaches with the most live bookings. */
async function rankCoaches(
  ctx: Ctx<Admin>,
  period: Period,
  live: Promise<LiveCount[]>,
  liveBefore: Promise<LiveCount[]>,
): Promise<BookedCoach[]> {
  const [counts, countsBefore] = await Promise.all([live, liveBefore]);
  const [bookings, before] = [sumByCoach(counts), sumByCoach(countsBefore)];
  const most = [...bookings.entries()]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, coachesShown);
  const ids = most.map(([id]) => id);
  const names = await ctx.db.coach.findMany({ where: { id: { in: ids } }, select: { id: true, displayName: true } });
  const nameOf = new Map(names.map(({ id, displayName }) => [id, displayName]));
  const incomeOf = await findIncome(ctx, ids, period);
  return most.map(([coachId, count]) => ({
    coachId,
    name: nameOf.get(coachId) ?? "",
    bookings: count,
    before: before.get(coachId) ?? 0,
    incomeMinor: incomeOf.get(coachId) ?? 0,
  }));
}

/**
 * What athletes paid for the credits of live bookings, by coach: each credit is worth its part of the price of the lot that
 * it came from. A coach's sum is rounded once.
 */
async function findIncome({ db }: Ctx<Admin>, coachIds: string[], { from, to }: Period): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ coachId: string; incomeMinor: number }[]>`
    select b.coach_id as "coachId", round(sum(-part.amount::numeric * lot.price_paid_minor / lot.granted))::float8 as "incomeMinor"
    from booking b
    join credit_entry debit on debit.booking_id = b.id and debit.kind = 'BOOKING'
    join credit_entry_lot part on part.entry_id = debit.id
    join credit_lot lot on lot.id = part.lot_id and lot.price_paid_minor > 0
    where b.coach_id = any (${coachIds}::uuid[]) and ${live} and b.starts_at >= ${from} and b.starts_at < ${to}
    group by b.coach_id`;
  return new Map(rows.map(({ coachId, incomeMinor }) => [coachId, incomeMinor]));
}

function sumByCoach(counts: LiveCount[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { coachId, count } of counts) sums.set(coachId, (sums.get(coachId) ?? 0) + count);
  return sums;
}

/** The buckets that begin at `starts`; the last one ends at `end`. */
export async function listBuckets({ db }: Ctx<Admin>, starts: LocalDate[], end: Date): Promise<Bucket[]> {
  const bounds = starts.map((date) => startOfDay(date, clubTimeZone));
  const [from] = bounds;
  if (!from) return [];
  const ranges = Prisma.sql`
    unnest(${bounds.map((at) => at.toISOString())}::timestamptz[],
      ${[...bounds.slice(1), end].map((at) => at.toISOString())}::timestamptz[]) with ordinality as range (begins, ends, at)`;
  const income = await db.$queryRaw<{ at: number; incomeMinor: number }[]>`
    select at::int, (select coalesce(sum(price_paid_minor), 0)::float8 from credit_lot
      where origin = 'GRANT' and granted_at >= begins and granted_at < ends) as "incomeMinor"
    from ${ranges}`;
  const held = await db.$queryRaw<{ at: number; sessions: number; minutes: number }[]>`
    select at::int, sessions, minutes from ${ranges} cross join lateral (
      select count(*)::int as sessions, coalesce(sum(billable_minutes), 0)::int as minutes
      from session_record where actual_start >= begins and actual_start < ends) one`;
  const incomeAt = new Map(income.map(({ at, incomeMinor }) => [at, incomeMinor]));
  const heldAt = new Map(held.map(({ at, sessions, minutes }) => [at, { sessions, minutes }]));
  return starts.map((date, index) => ({
    from: date,
    incomeMinor: incomeAt.get(index + 1) ?? 0,
    ...(heldAt.get(index + 1) ?? { sessions: 0, minutes: 0 }),
  }));
}

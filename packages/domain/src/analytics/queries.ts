import { Prisma } from "@zea/db/generated/client";
import { clubTimeZone } from "../club/rules.ts";
import type { Admin, Ctx } from "../context.ts";
import { monthOf } from "../payment/rules.ts";
import { instantOf, type LocalDate, monthBounds } from "../time.ts";
import { bucketStarts, comparedRanges, grainOf, type Range } from "./rules.ts";
import type { AnalysePeriod } from "./schema.ts";
import { findTotals } from "./totals.ts";

const coachesShown = 10;
const live = Prisma.sql`status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW')`;

/** One day or month of a period: income in minor units, sessions held and their real minutes. */
export type Bucket = { from: LocalDate; incomeMinor: number; sessions: number; minutes: number };
/** How many live bookings start in an hour of a weekday, Monday 1, on the club's clock. */
export type DemandCell = { weekday: number; hour: number; bookings: number };
export type BookedCoach = { coachId: string; name: string; bookings: number; before: number };

/** A period in numbers, each with what it was in the period before; `before` is null where the club has nothing to compare with. */
export async function findOverview(ctx: Ctx<Admin>, period: AnalysePeriod) {
  const first = await findFirstMonth(ctx);
  const ranges = comparedRanges(period, ctx.now, clubTimeZone);
  const { whole, wholeBefore, current, before, isRunning } = ranges;
  const isComparable = before.to > instantOf(monthBounds(first).first, 0, clubTimeZone);
  const [totals, totalsBefore, series, coaches, demand] = await Promise.all([
    findTotals(ctx, current),
    isComparable ? findTotals(ctx, before) : null,
    listBuckets(ctx, bucketStarts(period, first, ctx.now, clubTimeZone), whole.to),
    listBookedCoaches(ctx, whole, wholeBefore),
    listDemand(ctx, whole),
  ]);
  const compared = isComparable ? before : null;
  const shown = { ...period, current, before: compared, isRunning, first };
  return { period: shown, current: totals, before: totalsBefore, by: grainOf(period), series, coaches, demand };
}

/** The numbers of the month in which the club is, with those of the month before up to the same day, and when its bookings start. */
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

/** The club's first month: that of the first registration, sale or session. */
export async function findFirstMonth({ db, now }: Ctx<Admin>): Promise<string> {
  const [row] = await db.$queryRaw<[{ first: Date | null }]>`
    select least((select min(registered_at) from athlete), (select min(granted_at) from credit_lot),
      (select min(actual_start) from session_record)) as first`;
  const at = row.first ?? now;
  return monthOf(at < now ? at : now, clubTimeZone);
}

/** The live bookings that start in a range, by weekday and hour of the club; cells without any are left out. */
export function listDemand({ db }: Ctx<Admin>, { from, to }: Range): Promise<DemandCell[]> {
  return db.$queryRaw<DemandCell[]>`
    select extract(isodow from at)::int as weekday, extract(hour from at)::int as hour, sum(count)::int as bookings
    from (
      select starts_at at time zone ${clubTimeZone} as at, count
      from (select starts_at, count(*) as count from booking
        where ${live} and starts_at >= ${from} and starts_at < ${to} group by starts_at) starts
    ) local
    group by 1, 2 order by 1, 2`;
}

/** The coaches with the most live bookings that start in a range, and how many these had in the one before. */
export async function listBookedCoaches({ db }: Ctx<Admin>, range: Range, before: Range): Promise<BookedCoach[]> {
  const of = ({ from, to }: Range) => Prisma.sql`
    select coach_id, count(*)::int as bookings from booking
    where ${live} and starts_at >= ${from} and starts_at < ${to} group by coach_id`;
  return db.$queryRaw<BookedCoach[]>`
    select c.id as "coachId", c.display_name as name, n.bookings, coalesce(b.bookings, 0) as before
    from (${of(range)} order by 2 desc, 1 limit ${coachesShown}) n
    join coach c on c.id = n.coach_id
    left join (${of(before)}) b on b.coach_id = n.coach_id
    order by n.bookings desc, c.id`;
}

/** What each day or month had; they begin at `starts` and the last one ends at `end`. */
export async function listBuckets({ db }: Ctx<Admin>, starts: LocalDate[], end: Date): Promise<Bucket[]> {
  const bounds = starts.map((date) => instantOf(date, 0, clubTimeZone));
  const [from] = bounds;
  if (!from) return [];
  const edges = bounds.map((at) => at.toISOString());
  const income = await db.$queryRaw<{ at: number; incomeMinor: number }[]>`
      select width_bucket(granted_at, ${edges}::timestamptz[]) as at, sum(price_paid_minor)::float8 as "incomeMinor"
      from credit_lot where origin = 'GRANT' and granted_at >= ${from} and granted_at < ${end} group by 1`;
  const held = await db.$queryRaw<{ at: number; sessions: number; minutes: number }[]>`
      select width_bucket(actual_start, ${edges}::timestamptz[]) as at, count(*)::int as sessions,
        sum(billable_minutes)::int as minutes
      from session_record where actual_start >= ${from} and actual_start < ${end} group by 1`;
  const incomeAt = new Map(income.map(({ at, incomeMinor }) => [at, incomeMinor]));
  const heldAt = new Map(held.map(({ at, sessions, minutes }) => [at, { sessions, minutes }]));
  return starts.map((date, index) => ({
    from: date,
    incomeMinor: incomeAt.get(index + 1) ?? 0,
    ...(heldAt.get(index + 1) ?? { sessions: 0, minutes: 0 }),
  }));
}

import type { Admin, Ctx } from "../context.ts";
import type { Period } from "../time.ts";
import { lapsedCredits } from "./lapsed-credits.ts";

/** The numbers of a period. Bookings count by their start, sessions by their real start, grants and ratings by their instant. */
export type Totals = Sold & Held & Booked & Rated & { creditsOutstanding: number; activeAthletes: number };
/** Payments for credits, in minor units, and the credits paid for; gifts are excluded. */
type Sold = { incomeMinor: number; creditsSold: number };
type Held = { sessions: number; minutes: number };
/** `noShows` is a part of `settled` (COMPLETED or NO_SHOW), `cancelled` a part of `granted` (ever confirmed). */
type Booked = { settled: number; noShows: number; granted: number; cancelled: number };
type Rated = { ratings: number; rating: number | null };

/** Queries one after another, to hold few connections; `live` avoids counting the bookings again. */
export async function findTotals(ctx: Ctx<Admin>, range: Period, live?: Promise<LiveCount[]>): Promise<Totals> {
  return {
    ...(await findSold(ctx, range)),
    ...(await findHeld(ctx, range)),
    ...(await findBooked(ctx, range, await (live ?? countLive(ctx, range)))),
    ...(await findRated(ctx, range)),
    creditsOutstanding: await findOutstanding(ctx, range.to),
    activeAthletes: await countActive(ctx, range),
  };
}

async function findSold({ db }: Ctx<Admin>, { from, to }: Period): Promise<Sold> {
  const [row] = await db.$queryRaw<[Sold]>`
    select coalesce(sum(price_paid_minor), 0)::float8 as "incomeMinor",
      coalesce(sum(granted) filter (where price_paid_minor > 0), 0)::int as "creditsSold"
    from credit_lot where origin = 'GRANT' and granted_at >= ${from} and granted_at < ${to}`;
  return row;
}

async function findHeld({ db }: Ctx<Admin>, { from, to }: Period): Promise<Held> {
  const [row] = await db.$queryRaw<[Held]>`
    select count(*)::int as sessions, coalesce(sum(billable_minutes), 0)::int as minutes
    from session_record where actual_start >= ${from} and actual_start < ${to}`;
  return row;
}

export type LiveCount = { coachId: string; status: "CONFIRMED" | "COMPLETED" | "NO_SHOW"; count: number };

/** Live bookings that start in a period, by coach and status. */
export function countLive({ db }: Ctx<Admin>, { from, to }: Period): Promise<LiveCount[]> {
  return db.$queryRaw<LiveCount[]>`
    select coach_id as "coachId", status::text, count(*)::int from booking
    where status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW') and starts_at >= ${from} and starts_at < ${to}
    group by coach_id, status`;
}

async function findBooked({ db }: Ctx<Admin>, { from, to }: Period, live: LiveCount[]): Promise<Booked> {
  const [gone] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int from booking
    where status = 'CANCELLED' and settled_at is not null and starts_at >= ${from} and starts_at < ${to}`;
  const countOf = (wanted: LiveCount["status"]) =>
    live.reduce((sum, { status, count }) => (status === wanted ? sum + count : sum), 0);
  const [completed, noShows] = [countOf("COMPLETED"), countOf("NO_SHOW")];
  const settled = completed + noShows;
  return { settled, noShows, cancelled: gone.count, granted: settled + countOf("CONFIRMED") + gone.count };
}

async function findRated({ db }: Ctx<Admin>, { from, to }: Period): Promise<Rated> {
  const [row] = await db.$queryRaw<[Rated]>`
    select count(*)::int as ratings, avg(rating)::float8 as rating
    from feedback where given_at >= ${from} and given_at < ${to}`;
  return row;
}

/** The credits spendable just before `at`: the balances now, minus later entries, minus credits expired by then. */
async function findOutstanding({ db }: Ctx<Admin>, at: Date): Promise<number> {
  const [row] = await db.$queryRaw<[{ credits: number }]>`
    select ((select coalesce(sum(balance), 0) from credit_account)
      - (select coalesce(sum(amount), 0) from credit_entry where created_at >= ${at})
      - (select coalesce(sum(amount), 0) from (${lapsedCredits(at)}) lapsed))::int as credits`;
  return row.credits;
}

/** How many athletes completed a session booked for the period. */
async function countActive({ db }: Ctx<Admin>, { from, to }: Period): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int from (select athlete_id from booking
      where status = 'COMPLETED' and starts_at >= ${from} and starts_at < ${to} group by athlete_id) one`;
  return row.count;
}

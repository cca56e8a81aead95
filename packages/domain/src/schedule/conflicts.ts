import { Prisma } from "@zea/db/generated/client";
import { findFreeBusy } from "../availability/free-busy.ts";
import { uncovered } from "../availability/rules.ts";
import type { Admin, Ctx } from "../context.ts";
import { contains } from "../text-search.ts";
import { days, earlier, hours, later, type Period } from "../time.ts";
import { scheduleStates } from "./values.ts";

/** What can be wrong with a booking: no outcome was recorded, another session was recorded at that time, it is outside the coach's hours, or the athlete or coach is no longer active. */
export const conflicts = ["UNRECORDED", "OVERLAPPED", "OUTSIDE_HOURS", "ATHLETE_AWAY", "COACH_AWAY"] as const;
export type Conflict = (typeof conflicts)[number];

export type Match = {
  id: string;
  coachId: string;
  status: (typeof scheduleStates)[number];
  startsAt: Date;
  endsAt: Date;
  conflicts: Conflict[];
};

type Search = { coachId?: string; search?: string; bookingId?: string };
type Row = Omit<Match, "conflicts"> & Record<"unrecorded" | "overlapped" | "athleteAway" | "coachAway", boolean>;
type Coming = Pick<Row, "id" | "coachId" | "startsAt" | "endsAt">;

/** How many match in total, by status, and with a conflict. */
export type MatchCounts = Record<"all" | Match["status"] | "CONFLICT", number>;

/** The matching bookings that overlap a period, by start, each with its conflicts. */
export async function findMatches(ctx: Ctx<Admin>, period: Period, search: Search): Promise<Match[]> {
  const found = foundIn(ctx.now, period, search);
  const rows = await ctx.db.$queryRaw<Row[]>`select * from (${found}) found order by "startsAt", id`;
  const isComing = ({ status, startsAt }: Row) => status === "CONFIRMED" && startsAt > ctx.now;
  const outside = await findOutside(ctx, rows.filter(isComing));
  return rows.map((row) => toMatch(row, outside));
}

type Paged = Search & { state?: keyof MatchCounts; take: number; skip: number };

/** A page of the matching bookings and the counts of all. Beyond the page only future confirmed bookings are read, to check them against their coach's hours. */
export async function findPageOfMatches(
  ctx: Ctx<Admin>,
  period: Period,
  { state = "all", take, skip, ...search }: Paged,
): Promise<{ matches: Match[]; counts: MatchCounts }> {
  const { db, now } = ctx;
  const found = foundIn(now, period, search);
  const coming = await db.$queryRaw<Coming[]>`
    select id, "coachId", "startsAt", "endsAt" from (${found}) found
    where status = 'CONFIRMED' and "startsAt" > ${now} order by "startsAt", id`;
  const outside = await findOutside(ctx, coming);
  const wrong = Prisma.sql`(unrecorded or overlapped or "athleteAway" or "coachAway" or id = any (${[...outside]}::uuid[]))`;
  const where = state === "all" ? Prisma.sql`true` : state === "CONFLICT" ? wrong : Prisma.sql`status = ${state}`;
  const [rows, [counts]] = await Promise.all([
    db.$queryRaw<Row[]>`
      select * from (${found}) found where ${where} order by "startsAt", id limit ${take} offset ${skip}`,
    db.$queryRaw<[MatchCounts]>`
      select count(*)::int as "all", ${Prisma.join(scheduleStates.map(countOf))},
        count(*) filter (where ${wrong})::int as "CONFLICT"
      from (${found}) found`,
  ]);
  return { matches: rows.map((row) => toMatch(row, outside)), counts };
}

const countOf = (status: Match["status"]) =>
  Prisma.sql`count(*) filter (where status = ${status})::int as ${Prisma.raw(`"${status}"`)}`;

/** Relies on bookings being at most a day long and session records at most eight hours. */
function foundIn(now: Date, { from, to }: Period, search: Search): Prisma.Sql {
  return Prisma.sql`
    select b.id, b.coach_id as "coachId", b.status::text as status, b.starts_at as "startsAt", b.ends_at as "endsAt",
      b.status = 'CONFIRMED' and b.ends_at <= ${earlier(now, days(1))} as unrecorded,
      b.status in ('CONFIRMED', 'NO_SHOW') and exists (
        select 1 from session_record r
        where r.coach_id = b.coach_id and r.booking_id <> b.id
          and r.actual_start < b.ends_at and r.actual_end > b.starts_at and r.actual_start > b.starts_at - interval '8 hours'
      ) as overlapped,
      b.status in ('REQUESTED', 'CONFIRMED') and b.ends_at > ${now} and a.state = 'DEACTIVATED' as "athleteAway",
      b.status in ('REQUESTED', 'CONFIRMED') and b.ends_at > ${now} and not c.is_active as "coachAway"
    from booking b
    join athlete a on a.id = b.athlete_id
    join "user" u on u.id = b.athlete_id
    join coach c on c.id = b.coach_id
    where b.starts_at >= ${earlier(from, days(1))} and b.starts_at < ${to} and b.ends_at > ${from}
      and b.status <> 'REJECTED' and (b.status = 'REQUESTED' or b.settled_at is not null)
      and ${matching(search)}`;
}

function toMatch({ unrecorded, overlapped, athleteAway, coachAway, ...row }: Row, outside: Set<string>): Match {
  const found = { UNRECORDED: unrecorded, OVERLAPPED: overlapped, OUTSIDE_HOURS: outside.has(row.id) };
  const all = { ...found, ATHLETE_AWAY: athleteAway, COACH_AWAY: coachAway };
  return { ...row, conflicts: conflicts.filter((one) => all[one]) };
}

function matching({ coachId, search, bookingId }: Search): Prisma.Sql {
  const wanted = [
    ...(coachId ? [Prisma.sql`b.coach_id = ${coachId}::uuid`] : []),
    ...(bookingId ? [Prisma.sql`b.id = ${bookingId}::uuid`] : []),
    ...(search ? [contains(Prisma.sql`u.name || ' ' || u.email || ' ' || c.display_name`, search)] : []),
  ];
  return wanted.length === 0 ? Prisma.sql`true` : Prisma.join(wanted, " and ");
}

/** The ids of the bookings, sorted by start, that their coach's availability does not cover. */
async function findOutside(ctx: Ctx<Admin>, coming: Coming[]): Promise<Set<string>> {
  const [first, last] = [coming[0], coming.at(-1)];
  if (!first || !last) return new Set();
  const byCoach = Map.groupBy(coming, ({ coachId }) => coachId);
  const period = { from: first.startsAt, to: later(last.startsAt, hours(24)) };
  const calendars = await findFreeBusy(ctx, [...byCoach.keys()], period);
  return new Set(
    [...byCoach].flatMap(([coachId, theirs]) => {
      const availability = calendars.get(coachId)?.availability;
      const ranges = theirs.map(({ id, startsAt, endsAt }) => ({ id, from: startsAt.getTime(), to: endsAt.getTime() }));
      return (availability ? uncovered(availability, ranges) : ranges).map(({ id }) => id);
    }),
  );
}

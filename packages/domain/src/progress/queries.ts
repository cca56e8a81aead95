import { Prisma } from "@zea/db/generated/client";
import { checkCoached } from "../athlete/coached-athletes.ts";
import { findHealthAccess } from "../athlete/health-access.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { clubTimeZone } from "../club.ts";
import type { Athlete, Coach, Ctx } from "../context.ts";
import { type LocalDate, startOfDay } from "../time.ts";
import { comparedPeriods, periodStarts } from "./rules.ts";
import type { FindAthleteProgress, FindProgress } from "./schema.ts";

const sessionsShown = 20;

/** Whose progress, and what the reader may see: a coach reads only the ratings of their own sessions. */
type Scope = { athleteId: string; ratedCoachId: string | null; canReadNotes: boolean };
type Totals = { sessions: number; minutes: number } & Averages;
type Averages = { rating: number | null; effort: number | null; technique: number | null };
type Period = { from: LocalDate } & Totals;

/** The athlete's own progress: sessions and real minutes by week or month, ratings, evaluations and the latest objectives. */
export function findProgress(ctx: Ctx<Athlete>, { by }: FindProgress) {
  return gather(ctx, by, { athleteId: ctx.actor.id, ratedCoachId: null, canReadNotes: true });
}

/** The progress of one of the coach's athletes; notes only if the coach may read the athlete's health data. */
export async function findAthleteProgress(ctx: Ctx<Coach>, { athleteId, by }: FindAthleteProgress) {
  await checkCoached(ctx, athleteId);
  const canReadNotes = (await findHealthAccess(ctx, athleteId)) === "OPEN";
  return gather(ctx, by, { athleteId, ratedCoachId: ctx.actor.id, canReadNotes });
}

async function gather(ctx: Ctx, by: FindProgress["by"], scope: Scope) {
  const { current, before } = comparedPeriods(ctx.now);
  const [periods, objectives, sessions, ...totals] = await Promise.all([
    listPeriods(ctx, by, scope),
    findObjectives(ctx, scope),
    listSessions(ctx, scope),
    findTotals(ctx, scope, current),
    findTotals(ctx, scope, before),
  ]);
  return { by, periods, objectives, sessions, current: totals[0], before: totals[1] };
}

const sums = Prisma.sql`count(*)::int as sessions, coalesce(sum(r.billable_minutes), 0)::int as minutes,
  avg(f.rating)::float8 as rating, avg(e.effort)::float8 as effort, avg(e.technique)::float8 as technique`;

function records({ athleteId, ratedCoachId }: Scope): Prisma.Sql {
  const rated = ratedCoachId ? Prisma.sql`b.coach_id = ${ratedCoachId}::uuid` : Prisma.sql`true`;
  return Prisma.sql`booking b
    join session_record r on r.booking_id = b.id
    left join feedback f on f.booking_id = b.id and ${rated}
    left join evaluation e on e.booking_id = b.id
    where b.athlete_id = ${athleteId}::uuid`;
}

async function listPeriods({ db, now }: Ctx, by: FindProgress["by"], scope: Scope): Promise<Period[]> {
  const starts = periodStarts(by, now, clubTimeZone);
  const rows = await db.$queryRaw<Period[]>`
    select date_trunc(${by}, r.actual_start at time zone ${clubTimeZone})::date::text as from, ${sums}
    from ${records(scope)} and r.actual_start >= ${startOfDay(starts[0]!, clubTimeZone)}
    group by 1`;
  const found = new Map(rows.map((row) => [row.from, row]));
  const none = { sessions: 0, minutes: 0, rating: null, effort: null, technique: null };
  return starts.map((from) => found.get(from) ?? { from, ...none });
}

async function findTotals({ db }: Ctx, scope: Scope, { after, to }: { after: Date; to: Date }): Promise<Totals> {
  const [row] = await db.$queryRaw<[Totals]>`
    select ${sums} from ${records(scope)} and r.actual_start > ${after} and r.actual_start <= ${to}`;
  return row;
}

async function findObjectives({ db }: Ctx, { athleteId }: Scope) {
  const found = await db.evaluation.findFirst({
    where: { nextObjectives: { not: null }, NOT: { nextObjectives: "" }, booking: { athleteId } },
    orderBy: { booking: { startsAt: "desc" } },
    select: { nextObjectives: true, booking: { select: bookingSummary } },
  });
  return found?.nextObjectives ? { ...toBookingSummary(found.booking), text: found.nextObjectives } : null;
}

async function listSessions({ db }: Ctx, { athleteId, ratedCoachId, canReadNotes }: Scope) {
  const rows = await db.sessionRecord.findMany({
    where: { booking: { athleteId } },
    orderBy: [{ actualStart: "desc" }, { bookingId: "desc" }],
    take: sessionsShown,
    select: {
      coachId: true,
      actualStart: true,
      billableMinutes: true,
      booking: {
        select: {
          ...bookingSummary,
          feedback: { select: { rating: true, isObjectivesMet: true, comments: true } },
          evaluation: { select: { effort: true, technique: true, notes: true, nextObjectives: true } },
        },
      },
    },
  });
  return rows.map(({ coachId, actualStart, billableMinutes, booking }) => ({
    ...toBookingSummary(booking),
    actualStart,
    minutes: billableMinutes,
    isOwn: coachId === ratedCoachId,
    feedback: ratedCoachId === null || coachId === ratedCoachId ? booking.feedback : null,
    evaluation: booking.evaluation && { ...booking.evaluation, notes: canReadNotes ? booking.evaluation.notes : null },
  }));
}

import type { Prisma } from "@zea/db/generated/client";
import { listTrail } from "../audit/queries.ts";
import { availableRanges, type Range } from "../availability/rules.ts";
import { clubTimeZone } from "../club.ts";
import { findCalendars } from "../coach/queries.ts";
import type { Admin, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { addDays, datesBetween, instantOf, type LocalDate, localDate, monthBounds, weekdayOf } from "../time.ts";
import { findMatches, findPageOfMatches, type Match, type MatchCounts } from "./club-conflicts.ts";
import { cancellationOutcome, liveStatuses } from "./rules.ts";
import type { BookingId, ReadCalendar } from "./schema.ts";

const perPage = 25;

const names = {
  athlete: { select: { id: true, fullName: true, user: { select: { name: true } } } },
  coach: { select: { id: true, displayName: true } },
  sessionType: { select: { nameEs: true, nameEn: true } },
} satisfies Prisma.BookingInclude;

type Period = { from: Date; to: Date };

/** A club-local day: a page of coaches by name, each with the hours they offer and their sessions in order. */
export async function readClubDay(ctx: Ctx<Admin>, input: ReadCalendar) {
  const period = between(input.date, addDays(input.date, 1));
  const found = await look(ctx, period, input);
  const { coaches, total } = await pageOfCoaches(ctx, found.matches, input);
  const offered = await findOffered(ctx, coaches, period);
  const sessions = await describe(ctx, ofCoaches(found.matches, coaches));
  return {
    ...{ now: ctx.now, period, counts: found.counts, total },
    coaches: coaches.map((coach) => {
      const ranges = offered.get(coach.id) ?? [];
      const theirs = sessions.filter((session) => session.coach.id === coach.id);
      return {
        ...coach,
        offered: ranges.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
        freeMinutes: freeMinutes(ranges, theirs),
        sessions: theirs,
      };
    }),
  };
}

/** A club-local week: a page of coaches by name, each with how much every day has of sessions, of conflicts and of free time; of one coach the sessions too. */
export async function readClubWeek(ctx: Ctx<Admin>, input: ReadCalendar) {
  const monday = addDays(input.date, 1 - weekdayOf(input.date));
  const dates = datesBetween(monday, addDays(monday, 6));
  const period = between(monday, addDays(monday, 7));
  const found = await look(ctx, period, input);
  const { coaches, total } = await pageOfCoaches(ctx, found.matches, input);
  const offered = await findOffered(ctx, coaches, period);
  const shown = ofCoaches(found.matches, coaches);
  const cells = Map.groupBy(shown, ({ coachId, startsAt }) => cellOf(coachId, localDate(startsAt, clubTimeZone)));
  return {
    ...{ now: ctx.now, period, counts: found.counts, total, dates, today: localDate(ctx.now, clubTimeZone) },
    coaches: coaches.map((coach) => ({
      ...coach,
      days: dates.map((date) => {
        const ofDay = cells.get(cellOf(coach.id, date)) ?? [];
        const ranges = within(offered.get(coach.id) ?? [], between(date, addDays(date, 1)));
        const sessions = ofDay.filter(({ status }) => status !== "CANCELLED").length;
        const conflicts = ofDay.filter((one) => one.conflicts.length > 0).length;
        const free = ranges.length > 0 ? freeMinutes(ranges, ofDay) : null;
        return { date, sessions, conflicts, matches: ofDay.length, freeMinutes: free };
      }),
    })),
    sessions: input.coachId ? await describe(ctx, shown) : [],
  };
}

/** The bookings of a club-local month that match, in order of time, a page at a time. */
export async function listClubBookings(ctx: Ctx<Admin>, input: ReadCalendar) {
  const { first, next } = monthBounds(input.date.slice(0, 7));
  const period = between(first, next);
  const { page = 1, coachId, search, state } = input;
  const asked = { coachId, search, state, take: perPage, skip: (page - 1) * perPage };
  const { matches, counts } = await findPageOfMatches(ctx, period, asked);
  return { now: ctx.now, period, counts, rows: await describe(ctx, matches), total: counts[state ?? "all"] };
}

/** One booking as an administrator sees it: what it is, who made and ended it and why, what is wrong with it, what cancelling it would do, and its trail. */
export async function inspectBooking(ctx: Ctx<Admin>, { bookingId }: BookingId) {
  const row = await ctx.db.booking.findUnique({
    where: { id: bookingId },
    include: {
      ...names,
      requestedBy: { select: { name: true } },
      cancelledBy: { select: { name: true } },
      sessionRecord: { select: { actualStart: true, actualEnd: true, billableMinutes: true } },
    },
  });
  if (!row) throw new DomainError("not_found", "booking.not_found");
  const [match] = await findMatches(ctx, { from: row.startsAt, to: row.endsAt }, { bookingId });
  const { status, startsAt, endsAt, credits, requestedAt, requestReason, rejectionReason, settledAt } = row;
  const { cancelledAt, cancelledByRole, cancellationReason, isRefunded, sessionRecord } = row;
  return {
    ...{ ...namesOf(row), status, startsAt, endsAt, credits, settledAt, rejectionReason, isRefunded, sessionRecord },
    requested: { at: requestedAt, by: row.requestedBy.name, role: row.requestedByRole, reason: requestReason },
    cancelled: cancelledAt && {
      ...{ at: cancelledAt, by: row.cancelledBy?.name ?? null, role: cancelledByRole, reason: cancellationReason },
    },
    conflicts: match?.conflicts ?? [],
    cancellation: cancellationOutcome(row, "ADMIN", ctx.now),
    trail: await listTrail(ctx, { entity: "booking", entityId: bookingId }),
  };
}

/** What matches in a period, and how much of it there is in each state, whatever the state that is looked for. */
async function look(ctx: Ctx<Admin>, period: Period, { coachId, search, state }: ReadCalendar) {
  const all = await findMatches(ctx, period, { coachId, search });
  const of = (status: Match["status"]) => all.filter((one) => one.status === status).length;
  const conflicting = all.filter(({ conflicts }) => conflicts.length > 0);
  const counts: MatchCounts = {
    ...{ all: all.length, REQUESTED: of("REQUESTED"), CONFIRMED: of("CONFIRMED"), COMPLETED: of("COMPLETED") },
    ...{ NO_SHOW: of("NO_SHOW"), CANCELLED: of("CANCELLED"), CONFLICT: conflicting.length },
  };
  const wanted = state === "CONFLICT" ? conflicting : all.filter(({ status }) => !state || status === state);
  return { matches: wanted, counts };
}

/** The coaches of a page: those with something that matches, by name, and without a search every other active one after them. */
async function pageOfCoaches({ db }: Ctx<Admin>, matches: Match[], { coachId, search, state, page = 1 }: ReadCalendar) {
  const busy = new Set(matches.map((match) => match.coachId));
  const everyone = coachId ? { id: coachId } : { OR: [{ isActive: true }, { id: { in: [...busy] } }] };
  const all = await db.coach.findMany({
    where: search || state ? { id: { in: [...busy] } } : everyone,
    select: { id: true, displayName: true, isActive: true },
  });
  const coaches = all.map(({ displayName, ...coach }) => ({ ...coach, name: displayName }));
  const rank = ({ id }: { id: string }) => (busy.has(id) ? 0 : 1);
  coaches.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "es") || a.id.localeCompare(b.id));
  return { coaches: coaches.slice((page - 1) * perPage, page * perPage), total: coaches.length };
}

async function findOffered(ctx: Ctx<Admin>, coaches: { id: string }[], { from, to }: Period) {
  const ids = coaches.map(({ id }) => id);
  const calendars = await findCalendars(ctx, ids, { from, to });
  return new Map(
    [...calendars].map(([id, { availability }]) => {
      return [id, within(availableRanges(availability, from, to), { from, to })] as const;
    }),
  );
}

/** The matches with the names that they are shown by, in the same order. */
async function describe({ db }: Ctx<Admin>, matches: Match[]) {
  const rows = await db.booking.findMany({
    where: { id: { in: matches.map(({ id }) => id) } },
    select: { id: true, requestedByRole: true, ...names },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return matches.flatMap(({ id, coachId: _, ...match }) => {
    const row = byId.get(id);
    return row ? [{ ...match, ...namesOf(row), requestedByRole: row.requestedByRole }] : [];
  });
}

type Named = Prisma.BookingGetPayload<{ select: { id: true } & typeof names }>;

function namesOf({ id, athlete, coach, sessionType }: Named) {
  return {
    bookingId: id,
    athlete: { id: athlete.id, name: athlete.fullName ?? athlete.user.name },
    coach: { id: coach.id, name: coach.displayName },
    sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
  };
}

const cellOf = (coachId: string, date: LocalDate) => `${coachId} ${date}`;

function ofCoaches(matches: Match[], coaches: { id: string }[]): Match[] {
  const ids = new Set(coaches.map(({ id }) => id));
  return matches.filter(({ coachId }) => ids.has(coachId));
}

function between(first: LocalDate, next: LocalDate): Period {
  return { from: instantOf(first, 0, clubTimeZone), to: instantOf(next, 0, clubTimeZone) };
}

function within(ranges: Range[], { from, to }: Period): Range[] {
  return ranges
    .map((range) => ({ from: Math.max(range.from, from.getTime()), to: Math.min(range.to, to.getTime()) }))
    .filter((range) => range.from < range.to);
}

/** How much of the offered time no live booking takes; those of one coach never overlap. */
function freeMinutes(ranges: Range[], bookings: Pick<Match, "status" | "startsAt" | "endsAt">[]): number {
  const live = bookings.filter(({ status }) => liveStatuses.some((one) => one === status));
  const length = (all: Range[]) => all.reduce((sum, { from, to }) => sum + to - from, 0);
  const taken = live.flatMap(({ startsAt, endsAt }) => within(ranges, { from: startsAt, to: endsAt }));
  return Math.round((length(ranges) - length(taken)) / 60_000);
}

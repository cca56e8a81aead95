import { defaultLocale } from "@zea/format/locales";
import { listAuditTrail } from "../audit/queries.ts";
import { findFreeBusy } from "../availability/free-busy.ts";
import { availableRanges, type Range } from "../availability/rules.ts";
import { cancellationOutcome } from "../booking/rules.ts";
import type { BookingId } from "../booking/schema.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { pageRange } from "../paging/schema.ts";
import {
  addDays,
  datePeriod,
  datesBetween,
  dayPeriod,
  type LocalDate,
  localDate,
  mondayOf,
  monthPeriod,
  type Period,
} from "../time.ts";
import { findMatches, findPageOfMatches, type Match, type MatchCounts } from "./conflicts.ts";
import type { ReadSchedule } from "./schema.ts";

/** A club-local day for a page of coaches: their open hours and their sessions. */
export async function readScheduleDay(ctx: Ctx<Admin>, input: ReadSchedule) {
  const period = dayPeriod(input.date, clubTimeZone);
  const found = await findScheduled(ctx, period, input);
  const { coaches, total } = await pageOfCoaches(ctx, found.matches, input);
  const hours = await findHours(ctx, coaches, period);
  const sessions = await describe(ctx, ofCoaches(found.matches, coaches));
  return {
    now: ctx.now,
    period,
    counts: found.counts,
    total,
    coaches: coaches.map((coach) => {
      const { offered, busy } = hours.get(coach.id) ?? noHours;
      return {
        ...coach,
        offered: offered.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
        ...load(offered, busy),
        sessions: sessions.filter((session) => session.coach.id === coach.id),
      };
    }),
  };
}

/** A club-local week for a page of coaches: sessions, conflicts and free minutes per day; with a `coachId` also the sessions. */
export async function readScheduleWeek(ctx: Ctx<Admin>, input: ReadSchedule) {
  const monday = mondayOf(input.date);
  const dates = datesBetween(monday, addDays(monday, 6));
  const period = datePeriod(monday, addDays(monday, 7), clubTimeZone);
  const found = await findScheduled(ctx, period, input);
  const { coaches, total } = await pageOfCoaches(ctx, found.matches, input);
  const hours = await findHours(ctx, coaches, period);
  const shown = ofCoaches(found.matches, coaches);
  const cells = Map.groupBy(shown, ({ coachId, startsAt }) => cellOf(coachId, localDate(startsAt, clubTimeZone)));
  return {
    now: ctx.now,
    period,
    counts: found.counts,
    total,
    dates,
    today: localDate(ctx.now, clubTimeZone),
    coaches: coaches.map((coach) => {
      const { offered, busy } = hours.get(coach.id) ?? noHours;
      return {
        ...coach,
        ...load(offered, busy),
        days: dates.map((date) => {
          const ofDay = cells.get(cellOf(coach.id, date)) ?? [];
          const ranges = within(offered, dayPeriod(date, clubTimeZone));
          const sessions = ofDay.filter(({ status }) => status !== "CANCELLED").length;
          const conflicts = ofDay.filter((one) => one.conflicts.length > 0).length;
          const { freeMinutes } = load(ranges, busy);
          return {
            date,
            sessions,
            conflicts,
            matches: ofDay.length,
            freeMinutes: ranges.length > 0 ? freeMinutes : null,
          };
        }),
      };
    }),
    sessions: input.coachId ? await describe(ctx, shown) : [],
  };
}

/** A page of the matching bookings of a club-local month, by start. */
export async function listScheduledBookings(ctx: Ctx<Admin>, input: ReadSchedule) {
  const period = monthPeriod(input.date.slice(0, 7), clubTimeZone);
  const { page = 1, coachId, search, state } = input;
  const asked = { coachId, search, state, ...pageRange(page) };
  const { matches, counts } = await findPageOfMatches(ctx, period, asked);
  return { now: ctx.now, period, counts, rows: await describe(ctx, matches), total: counts[state ?? "all"] };
}

/** Everything an administrator sees of one booking, including its conflicts, the effect of cancelling it now, and its audit trail. */
export async function inspectBooking(ctx: Ctx<Admin>, { bookingId }: BookingId) {
  const row = await ctx.db.booking.findUnique({
    where: { id: bookingId },
    select: {
      ...bookingSummary,
      requestedAt: true,
      requestedByRole: true,
      requestReason: true,
      settledAt: true,
      rejectionReason: true,
      cancelledAt: true,
      cancelledByRole: true,
      cancellationReason: true,
      isRefunded: true,
      freeCancellationHours: true,
      requestedBy: { select: { name: true } },
      cancelledBy: { select: { name: true } },
      sessionRecord: { select: { actualStart: true, actualEnd: true, billableMinutes: true } },
    },
  });
  if (!row) throw new DomainError("not_found", "booking.not_found");
  const [match] = await findMatches(ctx, { from: row.startsAt, to: row.endsAt }, { bookingId });
  return {
    ...toBookingSummary(row),
    settledAt: row.settledAt,
    rejectionReason: row.rejectionReason,
    isRefunded: row.isRefunded,
    sessionRecord: row.sessionRecord,
    requested: {
      at: row.requestedAt,
      by: row.requestedBy.name,
      role: row.requestedByRole,
      reason: row.requestReason,
    },
    cancelled: row.cancelledAt && {
      at: row.cancelledAt,
      by: row.cancelledBy?.name ?? null,
      role: row.cancelledByRole,
      reason: row.cancellationReason,
    },
    conflicts: match?.conflicts ?? [],
    cancellation: cancellationOutcome(row, "ADMIN", ctx.now),
    trail: await listAuditTrail(ctx, { entity: "booking", entityId: bookingId }),
  };
}

/** The counts ignore the requested status. */
async function findScheduled(ctx: Ctx<Admin>, period: Period, { coachId, search, state }: ReadSchedule) {
  const all = await findMatches(ctx, period, { coachId, search });
  const of = (status: Match["status"]) => all.filter((one) => one.status === status).length;
  const conflicting = all.filter(({ conflicts }) => conflicts.length > 0);
  const counts: MatchCounts = {
    all: all.length,
    REQUESTED: of("REQUESTED"),
    CONFIRMED: of("CONFIRMED"),
    COMPLETED: of("COMPLETED"),
    NO_SHOW: of("NO_SHOW"),
    CANCELLED: of("CANCELLED"),
    CONFLICT: conflicting.length,
  };
  const wanted = state === "CONFLICT" ? conflicting : all.filter(({ status }) => !state || status === state);
  return { matches: wanted, counts };
}

/** Coaches with matches first, by name; without a search or status, all other active coaches follow. */
async function pageOfCoaches({ db }: Ctx<Admin>, matches: Match[], { coachId, search, state, page = 1 }: ReadSchedule) {
  const busy = new Set(matches.map((match) => match.coachId));
  const everyone = coachId ? { id: coachId } : { OR: [{ isActive: true }, { id: { in: [...busy] } }] };
  const all = await db.coach.findMany({
    where: search || state ? { id: { in: [...busy] } } : everyone,
    select: { id: true, displayName: true, isActive: true },
  });
  const coaches = all.map(({ displayName, ...coach }) => ({ ...coach, name: displayName }));
  const rank = ({ id }: { id: string }) => (busy.has(id) ? 0 : 1);
  coaches.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, defaultLocale) || a.id.localeCompare(b.id));
  const { take, skip } = pageRange(page);
  return { coaches: coaches.slice(skip, skip + take), total: coaches.length };
}

type Hours = { offered: Range[]; busy: Range[] };
const noHours: Hours = { offered: [], busy: [] };

/** The hours that coaches offer in a period and their live bookings around it, whatever the page is filtered by. */
async function findHours(
  ctx: Ctx<Admin>,
  coaches: { id: string }[],
  { from, to }: Period,
): Promise<Map<string, Hours>> {
  const ids = coaches.map(({ id }) => id);
  const calendars = await findFreeBusy(ctx, ids, { from, to });
  return new Map(
    [...calendars].map(([id, { availability, busy }]) => {
      return [id, { offered: within(availableRanges(availability, from, to), { from, to }), busy }] as const;
    }),
  );
}

async function describe({ db }: Ctx<Admin>, matches: Match[]) {
  const rows = await db.booking.findMany({
    where: { id: { in: matches.map(({ id }) => id) } },
    select: { ...bookingSummary, requestedByRole: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return matches.flatMap(({ id, coachId: _, ...match }) => {
    const row = byId.get(id);
    return row ? [{ ...toBookingSummary(row), ...match, requestedByRole: row.requestedByRole }] : [];
  });
}

const cellOf = (coachId: string, date: LocalDate) => `${coachId} ${date}`;

function ofCoaches(matches: Match[], coaches: { id: string }[]): Match[] {
  const ids = new Set(coaches.map(({ id }) => id));
  return matches.filter(({ coachId }) => ids.has(coachId));
}

function within(ranges: Range[], period: { from: Date | number; to: Date | number }): Range[] {
  const [from, to] = [Number(period.from), Number(period.to)];
  return ranges
    .map((range) => ({ from: Math.max(range.from, from), to: Math.min(range.to, to) }))
    .filter((range) => range.from < range.to);
}

/** The minutes offered, and those of them that no live booking occupies; a coach's live bookings never overlap. */
function load(offered: Range[], busy: Range[]): { offeredMinutes: number; freeMinutes: number } {
  const length = (all: Range[]) => all.reduce((sum, { from, to }) => sum + to - from, 0);
  const taken = busy.flatMap((one) => within(offered, one));
  return {
    offeredMinutes: Math.round(length(offered) / 60_000),
    freeMinutes: Math.round((length(offered) - length(taken)) / 60_000),
  };
}

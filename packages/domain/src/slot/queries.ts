import { bookablePeriod, liveStatuses } from "../booking/rules.ts";
import { findSettings, type Settings } from "../club/queries.ts";
import { clubTimeZone } from "../club/rules.ts";
import { type CoachAvailability, findAvailabilities } from "../coach/queries.ts";
import type { Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { days, instantOf, later, localDate, monthBounds } from "../time.ts";
import { freeStarts, nearestTo, offeredStarts, type SlotRequest } from "./rules.ts";

export type SlotSearch = { coachId: string; sessionTypeId: string; athleteId?: string };
export type Offer = { settings: Settings; availability: CoachAvailability; minutes: number; credits: number };

/** What a coach offers of a session type. Refuses a coach who is not there and a type that the coach does not give. */
export async function findOffer(ctx: Ctx, { coachId, sessionTypeId }: SlotSearch): Promise<Offer> {
  const [settings, coach, given, availabilities] = await Promise.all([
    findSettings(ctx),
    ctx.db.coach.findFirst({ where: { id: coachId, isActive: true }, select: { id: true } }),
    ctx.db.coachSessionType.findFirst({
      where: { coachId, sessionTypeId, sessionType: { isActive: true } },
      select: { sessionType: { select: { minutes: true, credits: true } } },
    }),
    findAvailabilities(ctx, [coachId]),
  ]);
  const availability = availabilities.get(coachId);
  if (!coach || !availability) throw new DomainError("not_found", "coach.not_found");
  if (!given) throw new DomainError("conflict", "booking.not_offered");
  return { settings, availability, ...given.sessionType };
}

/** The free starts in [from, to), in order, whatever the notice and the horizon. */
export async function listSlots(ctx: Ctx, search: SlotSearch & { from: Date; to: Date }): Promise<Date[]> {
  return freeStarts(await slotRequest(ctx, search, await findOffer(ctx, search), search));
}

/** The days of a club-local month with what is offered and what is free in it now; `first` and `last` are the months that can be asked for. */
export async function monthSlots(ctx: Ctx, { month, ...search }: SlotSearch & { month: string }) {
  const offer = await findOffer(ctx, search);
  const { first, next } = monthBounds(month);
  const period = bookablePeriod(ctx.now, offer.settings);
  const whole = { from: instantOf(first, 0, clubTimeZone), to: instantOf(next, 0, clubTimeZone) };
  const request = await slotRequest(ctx, search, offer, intersect(whole, { ...period, to: later(period.to, 1) }));
  const free = Map.groupBy(freeStarts(request), (start) => localDate(start, clubTimeZone));
  const offered = Map.groupBy(offeredStarts(request), (start) => localDate(start, clubTimeZone));
  return {
    timeZone: clubTimeZone,
    today: localDate(ctx.now, clubTimeZone),
    first: localDate(period.from, clubTimeZone).slice(0, 7),
    last: localDate(period.to, clubTimeZone).slice(0, 7),
    days: [...offered].map(([date, starts]) => ({ date, offered: starts.length, slots: free.get(date) ?? [] })),
  };
}

/** The `count` free starts nearest to `startsAt` that can still be asked for, in order of time. */
export async function nearestSlots(
  ctx: Ctx,
  { startsAt, count, ...search }: SlotSearch & { startsAt: Date; count: number },
): Promise<Date[]> {
  const offer = await findOffer(ctx, search);
  const period = bookablePeriod(ctx.now, offer.settings);
  for (const reach of [7, offer.settings.horizonDays]) {
    const around = intersect({ from: later(startsAt, -days(reach)), to: later(startsAt, days(reach)) }, period);
    const starts = nearestTo(startsAt, freeStarts(await slotRequest(ctx, search, offer, around)), count);
    if (starts.length === count || reach === offer.settings.horizonDays) return starts;
  }
  return [];
}

export type SlotState = "FREE" | "NOT_OFFERED" | "TAKEN" | "ATHLETE_BUSY";

/** What stands in the way of one start, by the code that makes the lists. */
export async function findSlotState(
  ctx: Ctx,
  search: SlotSearch & { startsAt: Date },
  offer: Offer,
): Promise<SlotState> {
  const at = { from: search.startsAt, to: later(search.startsAt, 1) };
  const request = await slotRequest(ctx, search, offer, at);
  if (offeredStarts(request).length === 0) return "NOT_OFFERED";
  if (freeStarts({ ...request, athleteBusy: [] }).length === 0) return "TAKEN";
  return freeStarts(request).length === 0 ? "ATHLETE_BUSY" : "FREE";
}

/** Whether the availability offers a start at all, taken or not. */
export function isOffered(offer: Offer, startsAt: Date): boolean {
  const at = { from: startsAt, to: later(startsAt, 1), coachBusy: [], athleteBusy: [] };
  return offeredStarts({ ...at, ...measures(offer) }).length === 1;
}

/** The first free start of each coach from the notice on, within a week: for a list of coaches, in three queries. */
export async function nextSlots(
  ctx: Ctx,
  coaches: { id: string; sessionTypes: { sessionTypeId: string; minutes: number }[] }[],
) {
  const settings = await findSettings(ctx);
  const { from } = bookablePeriod(ctx.now, settings);
  const period = { from, to: later(from, days(7)) };
  const ids = coaches.map(({ id }) => id);
  const [availabilities, bookings] = await Promise.all([
    findAvailabilities(ctx, ids),
    findBusy(ctx, { coachId: { in: ids } }, { from: later(from, -days(1)), to: later(period.to, days(1)) }),
  ]);
  return new Map(
    coaches.map(({ id, sessionTypes }) => {
      const availability = availabilities.get(id);
      const [type] = sessionTypes;
      if (!availability || !type) return [id, null] as const;
      const coachBusy = bookings.filter(({ coachId }) => coachId === id);
      const offer = { settings, availability, minutes: type.minutes, credits: 0 };
      const [startsAt] = freeStarts({ coachBusy, athleteBusy: [], ...period, ...measures(offer) });
      return [id, startsAt ? { startsAt, sessionTypeId: type.sessionTypeId } : null] as const;
    }),
  );
}

async function slotRequest(
  ctx: Ctx,
  { coachId, athleteId }: SlotSearch,
  offer: Offer,
  { from, to }: { from: Date; to: Date },
): Promise<SlotRequest> {
  const around = { from: later(from, -days(1)), to: later(to, days(1)) };
  const [coachBusy, athleteBusy] = await Promise.all([
    findBusy(ctx, { coachId }, around),
    athleteId ? findBusy(ctx, { athleteId }, around) : [],
  ]);
  return {
    coachBusy,
    athleteBusy,
    from,
    to,
    ...measures(offer),
  };
}

function measures({ availability, minutes, settings }: Offer) {
  const { breakMinutes } = availability;
  return { availability, sessionMinutes: minutes, stepMinutes: settings.slotStepMinutes, breakMinutes };
}

type Whose = { coachId: string | { in: string[] } } | { athleteId: string };

async function findBusy({ db }: Ctx, whose: Whose, { from, to }: { from: Date; to: Date }) {
  const rows = await db.booking.findMany({
    where: { ...whose, status: { in: [...liveStatuses] }, startsAt: { gte: from, lt: to } },
    select: { coachId: true, startsAt: true, endsAt: true },
  });
  return rows.map(({ coachId, startsAt, endsAt }) => ({ coachId, from: startsAt.getTime(), to: endsAt.getTime() }));
}

function intersect(one: { from: Date; to: Date }, other: { from: Date; to: Date }) {
  return {
    from: new Date(Math.max(one.from.getTime(), other.from.getTime())),
    to: new Date(Math.min(one.to.getTime(), other.to.getTime())),
  };
}

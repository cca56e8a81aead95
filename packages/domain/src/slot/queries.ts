import { findAthleteBusy, findFreeBusy } from "../availability/free-busy.ts";
import { findSettings, type Settings } from "../club/queries.ts";
import { clubTimeZone } from "../club.ts";
import type { Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { days, earlier, later, localDate, monthOf, monthPeriod, type Period } from "../time.ts";
import { bookablePeriod, freeStarts, nearestTo, offeredStarts, type SlotRequest, withoutNotice } from "./rules.ts";

/** With `athleteId`, times that the athlete has already booked are excluded too. */
export type SlotSearch = {
  coachId: string;
  sessionTypeId: string;
  athleteId?: string;
};
export type Offer = {
  settings: Settings;
  minutes: number;
  credits: number;
  breakMinutes: number;
};

/** The terms on which a coach gives a session type; refuses an unknown or inactive coach, and a type that the coach does not give. */
export async function findOffer(ctx: Ctx, { coachId, sessionTypeId }: SlotSearch): Promise<Offer> {
  const settings = await findSettings(ctx);
  const coach = await ctx.db.coach.findFirst({
    where: { id: coachId, isActive: true },
    select: {
      breakMinutes: true,
      sessionTypes: {
        where: { sessionTypeId, sessionType: { isActive: true } },
        select: { sessionType: { select: { minutes: true, credits: true } } },
      },
    },
  });
  if (!coach) throw new DomainError("not_found", "coach.not_found");
  const [given] = coach.sessionTypes;
  if (!given) throw new DomainError("conflict", "booking.not_offered");
  return { settings, breakMinutes: coach.breakMinutes, ...given.sessionType };
}

/** The free starts in [from, to); minimum notice and horizon are ignored. */
export async function listSlots(ctx: Ctx, search: SlotSearch & Period): Promise<Date[]> {
  return freeStarts(await slotRequest(ctx, search, await findOffer(ctx, search), search));
}

/** The days of a club-local month with the slots that can be requested now; `first` and `last` are the months that notice and horizon allow. */
export async function monthSlots(ctx: Ctx, { month, ...search }: SlotSearch & { month: string }) {
  const offer = await findOffer(ctx, search);
  const period = bookablePeriod(ctx.now, offer.settings);
  const whole = monthPeriod(month, clubTimeZone);
  const request = await slotRequest(ctx, search, offer, intersect(whole, { ...period, to: later(period.to, 1) }));
  const byDate = (starts: Date[]) => Map.groupBy(starts, (start) => localDate(start, clubTimeZone));
  const free = byDate(freeStarts(request));
  return {
    timeZone: clubTimeZone,
    today: localDate(ctx.now, clubTimeZone),
    first: monthOf(period.from, clubTimeZone),
    last: monthOf(period.to, clubTimeZone),
    days: [...byDate(offeredStarts(request))].map(([date, starts]) => {
      return { date, offered: starts.length, slots: free.get(date) ?? [] };
    }),
  };
}

type Nearest = SlotSearch & { startsAt: Date; count: number; isNoticeRequired: boolean };

/** The `count` free starts nearest to `startsAt` that can still be requested, by time. */
export async function nearestSlots(
  ctx: Ctx,
  { startsAt, count, isNoticeRequired, ...search }: Nearest,
): Promise<Date[]> {
  const offer = await findOffer(ctx, search);
  const period = bookablePeriod(ctx.now, isNoticeRequired ? offer.settings : withoutNotice(offer.settings));
  const around = (reach: number) =>
    intersect({ from: earlier(startsAt, days(reach)), to: later(startsAt, days(reach)) }, period);
  const nearest = async (reach: number) =>
    nearestTo(startsAt, freeStarts(await slotRequest(ctx, search, offer, around(reach))), count);
  const near = await nearest(7);
  return near.length === count ? near : nearest(offer.settings.horizonDays);
}

export type SlotState = "FREE" | "NOT_OFFERED" | "TAKEN" | "ATHLETE_BUSY";

/** Whether one start is free, and if not why; decided by the code that lists slots. */
export async function findSlotState(
  ctx: Ctx,
  search: SlotSearch & { startsAt: Date },
  offer: Offer,
): Promise<SlotState> {
  const request = await slotRequest(ctx, search, offer, {
    from: search.startsAt,
    to: later(search.startsAt, 1),
  });
  if (offeredStarts(request).length === 0) return "NOT_OFFERED";
  if (freeStarts({ ...request, coachBusy: [] }).length === 0) return "ATHLETE_BUSY";
  return freeStarts(request).length === 0 ? "TAKEN" : "FREE";
}

type Given = { id: string; breakMinutes: number; sessionTypes: { id: string; minutes: number }[] };

/**
 * Each coach's first free start within a week of the minimum notice, for their first session type.
 * Nearly all coaches have one soon, so two days are read for all and the rest of the week only for the others.
 */
export async function nextSlots(ctx: Ctx, coaches: Given[]) {
  const settings = await findSettings(ctx);
  const { from } = bookablePeriod(ctx.now, settings);
  const [soon, end] = [later(from, days(2)), later(from, days(7))];
  const found = await firstSlots(ctx, coaches, settings, { from, to: soon });
  const others = coaches.filter(({ id }) => !found.get(id));
  if (others.length === 0) return found;
  return new Map([...found, ...(await firstSlots(ctx, others, settings, { from: soon, to: end }))]);
}

async function firstSlots(ctx: Ctx, coaches: Given[], { slotStepMinutes: stepMinutes }: Settings, period: Period) {
  const ids = coaches.map(({ id }) => id);
  const calendars = await findFreeBusy(ctx, ids, period);
  return new Map(
    coaches.map(({ id, breakMinutes, sessionTypes: [type] }) => {
      const calendar = calendars.get(id);
      if (!calendar || !type) return [id, null] as const;
      const { availability, busy: coachBusy } = calendar;
      const lengths = { sessionMinutes: type.minutes, stepMinutes, breakMinutes };
      const [startsAt] = freeStarts({ availability, coachBusy, athleteBusy: [], ...lengths, ...period });
      return [id, startsAt ? { startsAt, sessionTypeId: type.id } : null] as const;
    }),
  );
}

async function slotRequest(ctx: Ctx, search: SlotSearch, offer: Offer, { from, to }: Period): Promise<SlotRequest> {
  const { coachId, athleteId } = search;
  const calendar = (await findFreeBusy(ctx, [coachId], { from, to })).get(coachId);
  if (!calendar) throw new DomainError("not_found", "coach.not_found");
  return {
    availability: calendar.availability,
    coachBusy: calendar.busy,
    athleteBusy: athleteId ? await findAthleteBusy(ctx, athleteId, { from, to }) : [],
    sessionMinutes: offer.minutes,
    stepMinutes: offer.settings.slotStepMinutes,
    breakMinutes: offer.breakMinutes,
    from,
    to,
  };
}

function intersect(one: Period, other: Period): Period {
  return {
    from: new Date(Math.max(one.from.getTime(), other.from.getTime())),
    to: new Date(Math.min(one.to.getTime(), other.to.getTime())),
  };
}

import { type BookableHours, type Range, startRanges } from "../availability/rules.ts";
import type { Settings } from "../club/queries.ts";
import { days, later, minutes } from "../time.ts";

export type SlotRequest = {
  availability: BookableHours;
  /** Live bookings of the coach and of the requesting athlete. */
  coachBusy: Range[];
  athleteBusy: Range[];
  sessionMinutes: number;
  stepMinutes: number;
  breakMinutes: number;
  /** Starts are in [from, to). */
  from: Date;
  to: Date;
};

/** Every start in [from, to), taken or not: one per step from the start of a range, with the whole session inside the available time. */
export function offeredStarts({ availability, sessionMinutes, stepMinutes, from, to }: SlotRequest): Date[] {
  const length = minutes(sessionMinutes);
  const step = minutes(stepMinutes);
  return startRanges(availability, from, to).flatMap((range) => {
    const skipped = Math.max(0, Math.ceil((from.getTime() - range.from) / step));
    const end = Math.min(range.to, to.getTime());
    const starts: Date[] = [];
    for (let at = range.from + skipped * step; at < end && at + length <= range.openUntil; at += step) {
      starts.push(new Date(at));
    }
    return starts;
  });
}

/** The offered starts that overlap no booking; the break applies on both sides of the coach's bookings only. */
export function freeStarts(request: SlotRequest): Date[] {
  const length = minutes(request.sessionMinutes);
  const pause = minutes(request.breakMinutes);
  const busy = [
    ...request.coachBusy.map(({ from, to }) => ({
      from: from - pause,
      to: to + pause,
    })),
    ...request.athleteBusy,
  ].sort((a, b) => a.from - b.from);
  return offeredStarts(request).filter((start) => {
    const from = start.getTime();
    return !busy.some((taken) => taken.from < from + length && from < taken.to);
  });
}

/** The `count` starts nearest to `wanted`, by time. */
export function nearestTo(wanted: Date, starts: Date[], count: number): Date[] {
  const distance = (start: Date) => Math.abs(start.getTime() - wanted.getTime());
  return [...starts]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .sort((a, b) => a.getTime() - b.getTime());
}

/** The starts that can be requested now: after the minimum notice and within the horizon, both inclusive. */
export function bookablePeriod(now: Date, settings: Settings): { from: Date; to: Date } {
  return {
    from: later(now, minutes(settings.minimumNoticeMinutes)),
    to: later(now, days(settings.horizonDays)),
  };
}

/** The settings for a booking on behalf of an athlete, which needs no minimum notice. */
export function withoutNotice(settings: Settings): Settings {
  return { ...settings, minimumNoticeMinutes: 0 };
}

import { type Availability, availableRanges, type Range } from "../availability/rules.ts";
import { minutes } from "../time.ts";

export type SlotRequest = {
  availability: Availability;
  /** Live bookings of the coach, and of the athlete who looks. */
  coachBusy: Range[];
  athleteBusy: Range[];
  sessionMinutes: number;
  stepMinutes: number;
  breakMinutes: number;
  /** Starts lie in [from, to). */
  from: Date;
  to: Date;
};

/** Every start that the availability offers in [from, to), taken or not: each step from the start of a range, the whole session inside it. */
export function offeredStarts({ availability, sessionMinutes, stepMinutes, from, to }: SlotRequest): Date[] {
  const length = minutes(sessionMinutes);
  const step = minutes(stepMinutes);
  return availableRanges(availability, from, to).flatMap((range) => {
    const skipped = Math.max(0, Math.ceil((from.getTime() - range.from) / step));
    const starts: Date[] = [];
    for (let at = range.from + skipped * step; at + length <= range.to && at < to.getTime(); at += step) {
      starts.push(new Date(at));
    }
    return starts;
  });
}

/** The offered starts that nothing touches: the coach's bookings with the break kept on both sides, the athlete's without. */
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

/** The `count` starts nearest to `wanted`, in order of time. */
export function nearestTo(wanted: Date, starts: Date[], count: number): Date[] {
  const distance = (start: Date) => Math.abs(start.getTime() - wanted.getTime());
  return [...starts]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .sort((a, b) => a.getTime() - b.getTime());
}

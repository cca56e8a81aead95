import { DomainError } from "../errors.ts";
import { earlier, hours, later, minutes } from "../time.ts";

export const longestSession = hours(8);
/** A coach who records a session of more minutes is asked to confirm them. */
export const longMinutes = 240;
export const startTolerance = hours(2);
export const noShowAfter = minutes(15);
export const noShowUndoWindow = minutes(10);

/** Drops the seconds. */
export function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}

/** The minutes between two whole-minute instants, at least 1. */
export function billableMinutes(start: Date, end: Date): number {
  return Math.max(1, (end.getTime() - start.getTime()) / 60_000);
}

/** In minor units: minutes × hourly rate ÷ 60, rounded half up. */
export function paymentFor(billable: number, hourlyRateMinor: number): number {
  return Math.floor((billable * hourlyRateMinor * 2 + 60) / 120);
}

/** From when on a coach may record a NO_SHOW. */
export function noShowRecordableFrom(startsAt: Date): Date {
  return later(startsAt, noShowAfter);
}

/** Until when the coach may undo a NO_SHOW, inclusive. */
export function noShowUndoDeadline(noShowAt: Date): Date {
  return later(noShowAt, noShowUndoWindow);
}

/** Refuses a start more than two hours from the booked one. */
export function checkNear(startsAt: Date, actualStart: Date): void {
  if (Math.abs(actualStart.getTime() - startsAt.getTime()) > startTolerance) {
    throw new DomainError("limit", "session.too_far");
  }
}

/** Refuses times that are in the future, reversed, too long, or too far from the booked start. */
export function checkPeriod(startsAt: Date, actualStart: Date, actualEnd: Date, now: Date): void {
  if (actualEnd > now) throw new DomainError("limit", "session.in_the_future");
  if (actualEnd <= actualStart) throw new DomainError("limit", "session.ends_before_start");
  if (actualEnd.getTime() - actualStart.getTime() > longestSession) throw new DomainError("limit", "session.too_long");
  checkNear(startsAt, actualStart);
}

type Timed = {
  status: string;
  startsAt: Date;
  startedAt: Date | null;
  stoppedAt: Date | null;
  noShowAt: Date | null;
};

/** The actions possible for a person in that role now, with their time limits; the verbs apply the same rules. */
export function possibleNow(booking: Timed, role: "COACH" | "ADMIN", now: Date) {
  const { startsAt, startedAt, stoppedAt, noShowAt } = booking;
  const isOpen = booking.status === "CONFIRMED" && role === "COACH";
  const startableFrom = earlier(startsAt, startTolerance);
  const startableUntil = later(startsAt, startTolerance);
  const undoUntil = noShowAt && noShowUndoDeadline(noShowAt);
  return {
    startableFrom,
    startableUntil,
    noShowRecordableFrom: noShowRecordableFrom(startsAt),
    noShowUndoDeadline: undoUntil,
    start: isOpen && !startedAt && now >= startableFrom && now <= startableUntil,
    stop: isOpen && startedAt !== null && stoppedAt === null,
    complete: isOpen && now > startableFrom,
    recordNoShow: isOpen && now >= noShowRecordableFrom(startsAt),
    undoNoShow: undoUntil !== null && (role === "ADMIN" || now <= undoUntil),
  };
}

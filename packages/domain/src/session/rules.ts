import { hours, later, minutes } from "../time.ts";

export const longestSession = hours(8);
export const startTolerance = hours(2);
export const missedAfter = minutes(15);

/** Times are kept to the whole minute; seconds are dropped. */
export function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}

/** The minutes between two whole minutes, at least 1. */
export function billableMinutes(start: Date, end: Date): number {
  return Math.max(1, (end.getTime() - start.getTime()) / 60_000);
}

/** Pay in minor units: minutes × hourly rate ÷ 60, rounded half up once. */
export function payOf(billable: number, hourlyRateMinor: number): number {
  return Math.floor((billable * hourlyRateMinor * 2 + 60) / 120);
}

/** From when on a coach may say that the athlete did not come. */
export function missableFrom(startsAt: Date): Date {
  return later(startsAt, missedAfter);
}

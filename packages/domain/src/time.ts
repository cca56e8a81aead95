import { Temporal } from "temporal-polyfill";

export type LocalDate = string;

/** The calendar date (YYYY-MM-DD) of an instant in a zone. */
export function localDate(at: Date, timeZone: string): LocalDate {
  const { offset } = periodOf(at.getTime(), timeZone);
  return new Date(at.getTime() + offset).toISOString().slice(0, 10);
}

/** The local time of an instant with its offset, to the minute, as in 2026-10-25T02:30+02:00. */
export function localStamp(at: Date, timeZone: string): string {
  const { offset } = periodOf(at.getTime(), timeZone);
  const size = Math.abs(offset);
  const clock = [Math.floor(size / hours(1)), Math.floor((size % hours(1)) / minutes(1))];
  const name = `${offset < 0 ? "-" : "+"}${clock.map((part) => String(part).padStart(2, "0")).join(":")}`;
  return new Date(at.getTime() + offset).toISOString().slice(0, 16) + name;
}

/** The instant of a local date and minute of the day: in a gap it moves forward by the gap, of two equal times it is the first. */
export function instantOf(date: LocalDate, minute: number, timeZone: string): Date {
  const utc = midnight(date) + minutes(minute);
  const { from, to, offset } = periodOf(utc, timeZone);
  // no zone is further than 16 hours from UTC: on a day without a change of the clocks near, the offset is the one there is
  if (from <= utc - hours(16) && utc + hours(16) < to) return new Date(utc - offset);
  const time = Temporal.Instant.fromEpochMilliseconds(utc).toZonedDateTimeISO("UTC").toPlainDateTime();
  return new Date(time.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds);
}

/** The local dates from `first` to `last`, both included. */
export function datesBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  const end = midnight(last);
  const dates: LocalDate[] = [];
  for (let day = midnight(first); day <= end; day += days(1)) dates.push(dateText(new Date(day)));
  return dates;
}

export function addDays(date: LocalDate, count: number): LocalDate {
  return dateText(new Date(midnight(date) + days(count)));
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(date: LocalDate): number {
  return new Date(midnight(date)).getUTCDay() || 7;
}

/** The first day of a month (YYYY-MM) and of the one after it. */
export function monthBounds(month: string): { first: LocalDate; next: LocalDate } {
  const first = `${month}-01`;
  const from = new Date(midnight(first));
  return { first, next: dateText(new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1))) };
}

/** A date column's value as YYYY-MM-DD, and back. */
export const dateText = (date: Date): LocalDate => date.toISOString().slice(0, 10);
export const dateValue = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;

/** `at` moved by elapsed milliseconds. */
export const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

/** [from, to) in milliseconds, in which a zone keeps one offset from UTC. */
type Period = { from: number; to: number; offset: number };
const periods = new Map<string, Period[]>();

/** The period of one offset in which an instant lies. Asking the zone's rules is slow, and most instants lie in a few periods. */
function periodOf(at: number, timeZone: string): Period {
  const known = periods.get(timeZone) ?? [];
  const found = known.find(({ from, to }) => from <= at && at < to) ?? readPeriod(at, timeZone);
  if (!known.includes(found)) periods.set(timeZone, [...known, found]);
  return found;
}

function readPeriod(at: number, timeZone: string): Period {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const to = zoned.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  // "previous" leaves out a change at the very instant that it is asked from
  const from = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition("previous")?.epochMilliseconds;
  return { from: from ?? Number.NEGATIVE_INFINITY, to, offset: zoned.offsetNanoseconds / 1_000_000 };
}

const midnights = new Map<LocalDate, number>();
const midnightsAtMost = 10_000;

/** A date's midnight in UTC; refuses what is no date. The same few dates are asked for over and over, so they are remembered. */
function midnight(date: LocalDate): number {
  const known = midnights.get(date);
  if (known !== undefined) return known;
  const at = dateValue(date);
  if (Number.isNaN(at.getTime()) || dateText(at) !== date) throw new RangeError(`${date} is no date`);
  if (midnights.size >= midnightsAtMost) midnights.clear();
  midnights.set(date, at.getTime());
  return at.getTime();
}

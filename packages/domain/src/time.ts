import { Temporal } from "temporal-polyfill";

/** A calendar date, YYYY-MM-DD. */
export type LocalDate = string;
/** A calendar month, YYYY-MM. */
export type Month = string;
/** [from, to) as instants. */
export type Period = { from: Date; to: Date };

/** The calendar date (YYYY-MM-DD) of an instant in a zone. */
export function localDate(at: Date, timeZone: string): LocalDate {
  const { offset } = offsetPeriodOf(at.getTime(), timeZone);
  return new Date(at.getTime() + offset).toISOString().slice(0, 10);
}

/** The local time with its offset, to the minute: 2026-10-25T02:30+02:00. */
export function localStamp(at: Date, timeZone: string): string {
  const { offset } = offsetPeriodOf(at.getTime(), timeZone);
  const size = Math.abs(offset);
  const clock = [Math.floor(size / hours(1)), Math.floor((size % hours(1)) / minutes(1))];
  const name = `${offset < 0 ? "-" : "+"}${clock.map((part) => String(part).padStart(2, "0")).join(":")}`;
  return new Date(at.getTime() + offset).toISOString().slice(0, 16) + name;
}

/** The instant of a local date and minute of the day. A time skipped by a clock change moves forward by the gap; a repeated one is the first. */
export function instantOf(date: LocalDate, minute: number, timeZone: string): Date {
  const utc = midnight(date) + minutes(minute);
  const { from, to, offset } = offsetPeriodOf(utc, timeZone);
  // no zone is more than 16 hours from UTC, so far from a clock change the offset is the same on both sides
  if (from <= utc - hours(16) && utc + hours(16) < to) return new Date(utc - offset);
  const time = Temporal.Instant.fromEpochMilliseconds(utc).toZonedDateTimeISO("UTC").toPlainDateTime();
  return new Date(time.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds);
}

/** The dates from `first` to `last`, both inclusive. */
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

/** The Monday of a date's week. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The first dates of a month and of the next one. */
export function monthBounds(month: Month): { first: LocalDate; next: LocalDate } {
  const first = `${month}-01`;
  const from = new Date(midnight(first));
  return { first, next: dateText(new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1))) };
}

/** The month in which an instant falls in a zone. */
export function monthOf(at: Date, timeZone: string): Month {
  return localDate(at, timeZone).slice(0, 7);
}

export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

export function startOfDay(date: LocalDate, timeZone: string): Date {
  return instantOf(date, 0, timeZone);
}

/** The local days from `first` up to, but without, `next`. */
export function datePeriod(first: LocalDate, next: LocalDate, timeZone: string): Period {
  return { from: startOfDay(first, timeZone), to: startOfDay(next, timeZone) };
}

export function dayPeriod(date: LocalDate, timeZone: string): Period {
  return datePeriod(date, addDays(date, 1), timeZone);
}

export function monthPeriod(month: Month, timeZone: string): Period {
  const { first, next } = monthBounds(month);
  return datePeriod(first, next, timeZone);
}

/** Converts between the value of a date column and YYYY-MM-DD. */
export const dateText = (date: Date): LocalDate => date.toISOString().slice(0, 10);
export const dateValue = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;

/** `at` moved by elapsed milliseconds. */
export const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
export const earlier = (at: Date, milliseconds: number): Date => new Date(at.getTime() - milliseconds);

/** [from, to) in milliseconds, during which a zone keeps one offset from UTC. */
type OffsetPeriod = { from: number; to: number; offset: number };
const offsetPeriods = new Map<string, OffsetPeriod[]>();

/** Cached, because asking for a zone's rules is slow and most instants fall into a few periods. */
function offsetPeriodOf(at: number, timeZone: string): OffsetPeriod {
  const known = offsetPeriods.get(timeZone) ?? [];
  const found = known.find(({ from, to }) => from <= at && at < to) ?? readOffsetPeriod(at, timeZone);
  if (!known.includes(found)) offsetPeriods.set(timeZone, [...known, found]);
  return found;
}

function readOffsetPeriod(at: number, timeZone: string): OffsetPeriod {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const to = zoned.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  // "previous" excludes a transition at the very instant it is called on
  const from = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition("previous")?.epochMilliseconds;
  return { from: from ?? Number.NEGATIVE_INFINITY, to, offset: zoned.offsetNanoseconds / 1_000_000 };
}

const midnights = new Map<LocalDate, number>();
const midnightsAtMost = 10_000;

/** A date's midnight in UTC, cached; throws on an invalid date. */
function midnight(date: LocalDate): number {
  const known = midnights.get(date);
  if (known !== undefined) return known;
  const at = dateValue(date);
  if (Number.isNaN(at.getTime()) || dateText(at) !== date) throw new RangeError(`${date} is not a date`);
  if (midnights.size >= midnightsAtMost) midnights.clear();
  midnights.set(date, at.getTime());
  return at.getTime();
}

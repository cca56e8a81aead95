import { Temporal } from "temporal-polyfill";

export type LocalDate = string;

/** The calendar date (YYYY-MM-DD) of an instant in a zone. */
export function localDate(at: Date, timeZone: string): LocalDate {
  return zoned(at, timeZone).toPlainDate().toString();
}

/** The local time of an instant with its offset, to the minute, as in 2026-10-25T02:30+02:00. */
export function localStamp(at: Date, timeZone: string): string {
  return zoned(at, timeZone).toString({ smallestUnit: "minute", timeZoneName: "never" });
}

/** The instant of a local date and minute of the day: in a gap it moves forward by the gap, of two equal times it is the first. */
export function instantOf(date: LocalDate, minute: number, timeZone: string): Date {
  const day = Temporal.PlainDate.from(date).add({
    days: Math.floor(minute / 1440),
  });
  const time = day.toPlainDateTime({
    hour: Math.floor((minute % 1440) / 60),
    minute: minute % 60,
  });
  return new Date(time.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds);
}

/** The local dates from `first` to `last`, both included. */
export function datesBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  const end = Temporal.PlainDate.from(last);
  const dates: LocalDate[] = [];
  for (
    let day = Temporal.PlainDate.from(first);
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: 1 })
  ) {
    dates.push(day.toString());
  }
  return dates;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The first day of a month (YYYY-MM) and of the one after it. */
export function monthBounds(month: string): {
  first: LocalDate;
  next: LocalDate;
} {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  return { first: first.toString(), next: first.add({ months: 1 }).toString() };
}

/** A date column's value as YYYY-MM-DD, and back. */
export const dateText = (date: Date): LocalDate => date.toISOString().slice(0, 10);
export const dateValue = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;

/** `at` moved by elapsed milliseconds. */
export const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

function zoned(at: Date, timeZone: string) {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

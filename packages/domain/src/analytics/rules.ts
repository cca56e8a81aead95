import {
  addDays,
  addMonths,
  datesBetween,
  hours,
  instantOf,
  type LocalDate,
  later,
  localDate,
  localStamp,
  minutes,
  monthBounds,
  monthOf,
  monthPeriod,
  type Period,
  startOfDay,
} from "../time.ts";
import type { AnalysePeriod } from "./schema.ts";

export type Part = { take: number; skip: number };

const monthsByDay = 2;

export function countMonths({ from, to }: AnalysePeriod): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return number(to) - number(from) + 1;
}

/**
 * A period and the same number of months before it. In a running period `current` ends now and `before` at the same local
 * time and day that many months earlier, so that they are comparable; `whole` and `wholeBefore` have all of their months.
 */
export function comparedRanges(period: AnalysePeriod, now: Date, timeZone: string) {
  const count = countMonths(period);
  const whole = wholeRange(period, timeZone);
  const earlier = { from: addMonths(period.from, -count), to: addMonths(period.to, -count) };
  const wholeBefore = wholeRange(earlier, timeZone);
  const isRunning = whole.from <= now && now < whole.to;
  const current = isRunning ? { from: whole.from, to: now } : whole;
  const before = isRunning ? { from: wholeBefore.from, to: monthsBefore(now, count, timeZone) } : wholeBefore;
  return { whole, wholeBefore, current, before, isRunning };
}

function wholeRange({ from, to }: AnalysePeriod, timeZone: string): Period {
  return { from: monthPeriod(from, timeZone).from, to: monthPeriod(to, timeZone).to };
}

/** The same local time and day `count` months earlier, or the end of that month if it is too short. */
function monthsBefore(at: Date, count: number, timeZone: string): Date {
  const date = localDate(at, timeZone);
  const month = addMonths(date.slice(0, 7), -count);
  const { next } = monthBounds(month);
  const same = `${month}-${date.slice(8)}`;
  if (same > addDays(next, -1)) return startOfDay(next, timeZone);
  const [hour, minute] = localStamp(at, timeZone).slice(11, 16).split(":").map(Number);
  return later(instantOf(same, hours(hour ?? 0) / minutes(1) + (minute ?? 0), timeZone), at.getTime() % minutes(1));
}

export function grainOf(period: AnalysePeriod): "day" | "month" {
  return countMonths(period) <= monthsByDay ? "day" : "month";
}

/** The first dates of the period's days or months, from the club's first month to the current one. */
export function bucketStarts(period: AnalysePeriod, first: string, now: Date, timeZone: string): LocalDate[] {
  const [, from = first] = [period.from, first].toSorted();
  const [to = period.to] = [period.to, monthOf(now, timeZone)].toSorted();
  if (from > to) return [];
  if (grainOf(period) === "day") return datesBetween(`${from}-01`, addDays(monthBounds(to).next, -1));
  return Array.from({ length: countMonths({ from, to }) }, (_, index) => `${addMonths(from, index)}-01`);
}

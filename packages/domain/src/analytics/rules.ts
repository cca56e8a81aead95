import { addMonths, monthOf, monthPeriod } from "../payment/rules.ts";
import {
  addDays,
  datesBetween,
  hours,
  instantOf,
  type LocalDate,
  later,
  localDate,
  localStamp,
  minutes,
  monthBounds,
} from "../time.ts";
import type { AnalysePeriod } from "./schema.ts";

/** [from, to) as instants. */
export type Range = { from: Date; to: Date };

/** Which rows of a list are asked for. */
export type Part = { limit: number; offset: number };

const monthsByDay = 2;

/** How many months a period has. */
export function countMonths({ from, to }: AnalysePeriod): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return number(to) - number(from) + 1;
}

/**
 * A period and the as many months before it. Of a period that is still running, `current` ends now and `before` at the
 * same time of the same day that many months earlier, so that like is held against like; `whole` always has all of its months.
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

function wholeRange({ from, to }: AnalysePeriod, timeZone: string): Range {
  return { from: monthPeriod(from, timeZone).from, to: monthPeriod(to, timeZone).to };
}

/** The same local time of the same day that many months earlier; of a day that this month lacks, its end. */
function monthsBefore(at: Date, count: number, timeZone: string): Date {
  const date = localDate(at, timeZone);
  const month = addMonths(date.slice(0, 7), -count);
  const { next } = monthBounds(month);
  const same = `${month}-${date.slice(8)}`;
  if (same > addDays(next, -1)) return instantOf(next, 0, timeZone);
  const [hour, minute] = localStamp(at, timeZone).slice(11, 16).split(":").map(Number);
  return later(instantOf(same, hours(hour ?? 0) / minutes(1) + (minute ?? 0), timeZone), at.getTime() % minutes(1));
}

/** Whether a period is drawn by day or by month. */
export function grainOf(period: AnalysePeriod): "day" | "month" {
  return countMonths(period) <= monthsByDay ? "day" : "month";
}

/** The first dates of the days or months of a period, from the club's first month up to the one of `now`. */
export function bucketStarts(period: AnalysePeriod, first: string, now: Date, timeZone: string): LocalDate[] {
  const [, from = first] = [period.from, first].toSorted();
  const [to = period.to] = [period.to, monthOf(now, timeZone)].toSorted();
  if (from > to) return [];
  if (grainOf(period) === "day") return datesBetween(`${from}-01`, addDays(monthBounds(to).next, -1));
  return Array.from({ length: countMonths({ from, to }) }, (_, index) => `${addMonths(from, index)}-01`);
}

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
import type { AnalyticsPeriod } from "./schema.ts";

/** A page of rows. */
export type PageRange = { take: number; skip: number };

const maxMonthsShownByDay = 2;

export function countMonths({ from, to }: AnalyticsPeriod): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return number(to) - number(from) + 1;
}

/**
 * `whole` is the period, `wholeBefore` the same number of months before it. While the period is in progress, `current` ends
 * now and `before` ends at the corresponding moment of the earlier months; otherwise they equal the whole ranges.
 */
export function comparedRanges(period: AnalyticsPeriod, now: Date, timeZone: string) {
  const count = countMonths(period);
  const whole = wholeRange(period, timeZone);
  const earlier = { from: addMonths(period.from, -count), to: addMonths(period.to, -count) };
  const wholeBefore = wholeRange(earlier, timeZone);
  const isRunning = whole.from <= now && now < whole.to;
  const current = isRunning ? { from: whole.from, to: now } : whole;
  const before = isRunning ? { from: wholeBefore.from, to: monthsBefore(now, count, timeZone) } : wholeBefore;
  return { whole, wholeBefore, current, before, isRunning };
}

function wholeRange({ from, to }: AnalyticsPeriod, timeZone: string): Period {
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

export function grainOf(period: AnalyticsPeriod): "day" | "month" {
  return countMonths(period) <= maxMonthsShownByDay ? "day" : "month";
}

/** The start date of each bucket (day or month), limited to the club's first month up to the current one. */
export function bucketStarts(period: AnalyticsPeriod, firstMonth: string, now: Date, timeZone: string): LocalDate[] {
  const [, from = firstMonth] = [period.from, firstMonth].toSorted();
  const [to = period.to] = [period.to, monthOf(now, timeZone)].toSorted();
  if (from > to) return [];
  if (grainOf(period) === "day") return datesBetween(`${from}-01`, addDays(monthBounds(to).next, -1));
  return Array.from({ length: countMonths({ from, to }) }, (_, index) => `${addMonths(from, index)}-01`);
}

import { Temporal } from "temporal-polyfill";
import { addDays, days, type LocalDate, later, localDate, weekdayOf } from "../time.ts";
import type { FindProgress } from "./schema.ts";

const periodsShown = 12;
const comparedDays = 30;

/** The first days of the local weeks or months up to the one of `now`, oldest first. */
export function periodStarts(by: FindProgress["by"], now: Date, timeZone: string): LocalDate[] {
  const today = localDate(now, timeZone);
  const back = Array.from({ length: periodsShown }, (_, index) => periodsShown - 1 - index);
  if (by === "week") {
    const monday = addDays(today, 1 - weekdayOf(today));
    return back.map((count) => addDays(monday, -7 * count));
  }
  const first = Temporal.PlainDate.from(today).with({ day: 1 });
  return back.map((count) => first.subtract({ months: count }).toString());
}

/** The last 30 days, each ending with its last instant, and the 30 before them. */
export function comparedPeriods(now: Date): { current: { after: Date; to: Date }; before: { after: Date; to: Date } } {
  const middle = later(now, -days(comparedDays));
  return { current: { after: middle, to: now }, before: { after: later(middle, -days(comparedDays)), to: middle } };
}

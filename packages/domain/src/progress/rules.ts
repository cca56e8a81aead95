import { addDays, addMonths, days, earlier, type LocalDate, localDate, mondayOf, monthOf } from "../time.ts";
import type { FindProgress } from "./schema.ts";

const periodsShown = 12;
const comparedDays = 30;

/** The first days of the latest twelve local weeks or months, oldest first. */
export function periodStarts(by: FindProgress["by"], now: Date, timeZone: string): LocalDate[] {
  const today = localDate(now, timeZone);
  const back = Array.from({ length: periodsShown }, (_, index) => periodsShown - 1 - index);
  if (by === "week") {
    const monday = mondayOf(today);
    return back.map((count) => addDays(monday, -7 * count));
  }
  const month = monthOf(now, timeZone);
  return back.map((count) => `${addMonths(month, -count)}-01`);
}

/** The last 30 days, (after, to], and the 30 days before. */
export function comparedPeriods(now: Date): { current: { after: Date; to: Date }; before: { after: Date; to: Date } } {
  const middle = earlier(now, days(comparedDays));
  return { current: { after: middle, to: now }, before: { after: earlier(middle, days(comparedDays)), to: middle } };
}

import { isDate, plusDays } from "@zea/format/calendar-date";
import type { ExceptionValues } from "./availability-values.ts";

export const exceptionKinds = ["DAY_OFF", "PART_OFF", "EXTRA"] as const;
const daysAtMost = 60;

/** What the form of an exception holds; the days as they are typed. */
export type ExceptionDraft = { kind: (typeof exceptionKinds)[number]; date: string; last: string };
export type DraftProblem = { field: "date" | "last"; message: string };

/** What is wrong with the days of a draft. */
export function problemOf({ kind, date, last }: ExceptionDraft, today: string): DraftProblem | null {
  if (!date) return { field: "date", message: "availability.date_required" };
  if (!isDate(date)) return { field: "date", message: "availability.date_invalid" };
  if (date < today) return { field: "date", message: "availability.date_past" };
  if (kind !== "DAY_OFF" || !last) return null;
  if (!isDate(last)) return { field: "last", message: "availability.date_invalid" };
  if (last < date) return { field: "last", message: "availability.valid_to_order" };
  return last > plusDays(date, daysAtMost - 1) ? { field: "last", message: "availability.too_many_days" } : null;
}

/** The exceptions of a draft without a problem. */
export function exceptionsOf(
  { kind, date, last }: ExceptionDraft,
  hours: { fromMinute: number; toMinute: number },
  taken: ExceptionValues[],
): ExceptionValues[] {
  if (kind !== "DAY_OFF") return [{ kind, date, ...hours }];
  const end = last || date;
  const dates: string[] = [];
  for (let day = date; day <= end; day = plusDays(day, 1)) dates.push(day);
  const isFree = (day: string) => !taken.some((one) => one.kind === "DAY_OFF" && one.date === day);
  // a single day that is already off is reported as an overlap; within several it is skipped
  const wanted = dates.length === 1 ? dates : dates.filter(isFree);
  return wanted.map((day) => ({ kind, date: day, fromMinute: null, toMinute: null }));
}

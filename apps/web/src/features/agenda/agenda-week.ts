import { plusDays } from "@zea/format/calendar-date";
import { startOfDate } from "@zea/format/time-zone";

/** The seven dates of the week that contains a date, Monday first. */
export function weekOf(date: string): string[] {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, index) => plusDays(date, index - weekday));
}

/** The week that contains a date: from its Monday to the next, in a time zone. */
export function weekPeriod(date: string, timeZone: string): { from: Date; to: Date } {
  const [monday = date] = weekOf(date);
  return { from: startOfDate(monday, timeZone), to: startOfDate(plusDays(monday, 7), timeZone) };
}

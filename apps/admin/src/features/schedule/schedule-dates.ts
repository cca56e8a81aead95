import { plusDays } from "@zea/format/calendar-date";

const utc = (date: string) => new Date(`${date}T00:00:00Z`);
const dateOf = (at: Date) => at.toISOString().slice(0, 10);

/** The Monday of the date's week. */
export function mondayOf(date: string): string {
  return plusDays(date, -((utc(date).getUTCDay() + 6) % 7));
}

/** The first day of the month `months` after the date's. */
export function plusMonths(date: string, months: number): string {
  const at = utc(`${date.slice(0, 7)}-01`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return dateOf(at);
}

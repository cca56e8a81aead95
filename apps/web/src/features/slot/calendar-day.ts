/** A day of the calendar as the picker holds it (the reader's own midnight) and as YYYY-MM-DD. */
export function dayOf(date: string): Date {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(year!, month! - 1, day ?? 1);
}

/** YYYY-MM-DD of a day of the calendar. */
export function dateOf(day: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** YYYY-MM of a day of the calendar. */
export const monthOf = (day: Date): string => dateOf(day).slice(0, 7);

/** The instant to format a calendar day by, in UTC: a day has no zone. */
export const middayOf = (date: string): Date => new Date(`${date}T12:00:00Z`);

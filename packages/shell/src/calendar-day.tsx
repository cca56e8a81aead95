/** The picker's value for YYYY-MM-DD: midnight in the reader's time zone. */
export function dayOf(date: string): Date {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(year!, month! - 1, day ?? 1);
}

/** YYYY-MM-DD of a picker's value. */
export function dateOf(day: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** YYYY-MM of a picker's value. */
export const monthOf = (day: Date): string => dateOf(day).slice(0, 7);

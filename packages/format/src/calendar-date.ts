const oneDay = 86_400_000;

const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);

/** Whether a text is a day of the calendar, YYYY-MM-DD from the year 1000. */
export function isDate(text: unknown): text is string {
  if (typeof text !== "string" || !/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const at = noon(text);
  // JavaScript reads the 31st of February as a day in March
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The calendar date (YYYY-MM-DD) some days after another, or before it. */
export function plusDays(date: string, days: number): string {
  return new Date(noon(date) + days * oneDay).toISOString().slice(0, 10);
}

/** How many days after the first calendar date the second one is; negative if it is before it. */
export function daysBetween(first: string, second: string): number {
  return (noon(second) - noon(first)) / oneDay;
}

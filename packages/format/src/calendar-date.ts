const oneDay = 86_400_000;

const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);

/** The calendar date (YYYY-MM-DD) some days after another, or before it. */
export function plusDays(date: string, days: number): string {
  return new Date(noon(date) + days * oneDay).toISOString().slice(0, 10);
}

/** How many days after the first calendar date the second one is; negative if it is before it. */
export function daysBetween(first: string, second: string): number {
  return (noon(second) - noon(first)) / oneDay;
}

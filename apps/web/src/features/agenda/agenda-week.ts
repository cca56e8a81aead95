const oneDay = 86_400_000;

/** The calendar date (YYYY-MM-DD) of an instant in a time zone. */
export function dateIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv", { timeZone }).format(at);
}

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10);
}

/** The seven dates of the week that contains a date, Monday first. */
export function weekOf(date: string): string[] {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, index) => plusDays(date, index - weekday));
}

/** The instant at which a date begins in a time zone. */
export function startOfDate(date: string, timeZone: string): Date {
  const utc = Date.parse(`${date}T00:00:00Z`);
  const guess = utc - offsetAt(utc, timeZone);
  return new Date(utc - offsetAt(guess, timeZone));
}

/** The week that contains a date: from its Monday to the next, in a time zone. */
export function weekPeriod(date: string, timeZone: string): { from: Date; to: Date } {
  const [monday = date] = weekOf(date);
  return { from: startOfDate(monday, timeZone), to: startOfDate(plusDays(monday, 7), timeZone) };
}

/** Whether a text is a valid date (YYYY-MM-DD) between 2000 and 2099. */
export function isDate(text: unknown): text is string {
  if (typeof text !== "string" || !/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function offsetAt(at: number, timeZone: string): number {
  const style = { dateStyle: "short", timeStyle: "medium" } as const;
  const local = new Intl.DateTimeFormat("sv", { ...style, timeZone }).format(at);
  return Date.parse(`${local.replace(" ", "T")}Z`) - Math.floor(at / 1000) * 1000;
}

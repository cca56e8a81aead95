import { isDate } from "./calendar-date.ts";

const typed = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/;
const digitsOnly = /^\s*(\d{2})(\d{2})(\d{4})\s*$/;

/** YYYY-MM-DD from a date typed as day, month and year; any other text, also a day that doesn't exist, is returned trimmed. */
export function parseTypedDate(text: string): string {
  const written = writtenDate(text);
  return isDate(written) ? written : text.trim();
}

/** Whether a text is written as a date, but the calendar has no such day. */
export function isMissingDay(text: string): boolean {
  const written = writtenDate(text);
  return written !== null && !isDate(written);
}

/** A date (YYYY-MM-DD) as DD/MM/YYYY; any other text is returned as it is. */
export function typedDate(date: string): string {
  return isDate(date) ? date.split("-").toReversed().join("/") : date;
}

function writtenDate(text: string): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text.trim())) return text.trim();
  const [, day, month, year] = typed.exec(text) ?? digitsOnly.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

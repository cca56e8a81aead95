const typed = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/;
const digitsOnly = /^\s*(\d{2})(\d{2})(\d{4})\s*$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** YYYY-MM-DD from a date typed as day, month and year; any other text is returned trimmed, for the schema to refuse. */
export function parseTypedDate(text: string): string {
  if (isoDate.test(text.trim())) return text.trim();
  const [, day, month, year] = typed.exec(text) ?? digitsOnly.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text.trim();
}

/** A date (YYYY-MM-DD) as DD/MM/YYYY; any other text is returned as it is. */
export function typedDate(date: string): string {
  return date.replace(isoDate, "$3/$2/$1");
}

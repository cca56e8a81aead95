const written = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/;
const withoutSigns = /^\s*(\d{2})(\d{2})(\d{4})\s*$/;
const stored = /^(\d{4})-(\d{2})-(\d{2})$/;

/** YYYY-MM-DD of what a person wrote as day, month and year; what isn't that stays as it is, for the schema to judge. */
export function dateFromText(text: string): string {
  if (stored.test(text.trim())) return text.trim();
  const [, day, month, year] = written.exec(text) ?? withoutSigns.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text.trim();
}

/** A date as DD/MM/YYYY; what is no date stays as it is. */
export function textFromDate(date: string): string {
  return date.replace(stored, "$3/$2/$1");
}

const written = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/;
const withoutSigns = /^\s*(\d{2})(\d{2})(\d{4})\s*$/;
const stored = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Converts day, month and year as people write them to YYYY-MM-DD; other text is returned unchanged, for the schema to reject. */
export function dateFromText(text: string): string {
  if (stored.test(text.trim())) return text.trim();
  const [, day, month, year] = written.exec(text) ?? withoutSigns.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text.trim();
}

/** Converts YYYY-MM-DD to DD/MM/YYYY; other text is returned unchanged. */
export function textFromDate(date: string): string {
  return date.replace(stored, "$3/$2/$1");
}

import { clubCurrency, clubName, clubTimeZone } from "@zea/domain/club";
import { type CsvCell, csvDate, csvHead, csvRows } from "@zea/domain/csv";
import type { OwnRow, OwnValue } from "@zea/domain/own-data/own-tables";
import type { OwnData, OwnFileContent } from "@zea/domain/own-data/read-own-data";
import { localStamp } from "@zea/domain/time";
import { csvProfileFor } from "@zea/format/csv-profile";
import { createFormatters } from "@zea/format/formatters";
import type { Locale } from "@zea/format/locales";
import { ownDataTexts } from "./own-data-texts.ts";
import type { ZipEntry } from "./zip.ts";

const encode = (text: string) => new TextEncoder().encode(text);

/** The files of a person's own copy: a README in their language, each table as JSON, those with many rows as CSV too, and the photo. */
export function* ownDataFiles({ locale, files, photo }: OwnData, now: Date): Generator<ZipEntry> {
  yield { name: ownDataTexts[locale].readmeName, bytes: encode(readme(locale, files, now)) };
  if (photo) yield photo;
  for (const { file, isSingle, rows } of files) {
    yield { name: `json/${file}.json`, bytes: encode(JSON.stringify(isSingle ? (rows[0] ?? null) : rows, null, 2)) };
    if (!isSingle && rows[0]) yield { name: `csv/${file}.csv`, bytes: csv(rows, Object.keys(rows[0]), locale) };
  }
}

function readme(locale: Locale, files: OwnFileContent[], now: Date): string {
  const { title, intro, about } = ownDataTexts[locale];
  const lines = files.map(({ file, rows }) => `- ${file} (${rows.length}): ${about[file]}`);
  const at = `${localStamp(now, clubTimeZone)} (${clubTimeZone})`;
  const { money } = createFormatters({ locale, timeZone: clubTimeZone, currency: clubCurrency });
  return [title(clubName), "", intro(at, money(1234)), "", ...lines, ""].join("\r\n");
}

function csv(rows: OwnRow[], columns: string[], locale: Locale): Uint8Array {
  const shape = { columns, profile: csvProfileFor(locale), locale };
  const cells = rows.map((row) => columns.map((name) => cellOf(row[name] ?? null)));
  return Buffer.concat([csvHead(shape), csvRows(cells, shape)]);
}

function cellOf(value: OwnValue): CsvCell {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (value instanceof Date) return csvDate(localStamp(value, clubTimeZone));
  return typeof value === "boolean" ? String(value) : JSON.stringify(value);
}

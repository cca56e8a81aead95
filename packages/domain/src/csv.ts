import type { CsvProfile } from "@zea/format/csv-profile";
import { shownTo } from "@zea/format/deleted-person";
import type { Locale } from "@zea/format/locales";
import { decimalAmount } from "@zea/format/money";
import { type Options, stringify } from "csv-stringify/sync";
import { clubCurrency } from "./club.ts";

/** A club-local date (2026-11-30) or time (2026-11-30T16:00+01:00), which spreadsheets read as such. */
export type CsvDate = { at: string };
export type CsvCell = string | number | CsvDate | null;
/** Cells by column name, or in column order. */
export type CsvRow = Record<string, CsvCell> | CsvCell[];

const dialects: Record<CsvProfile, Options> = {
  es: { delimiter: ";", record_delimiter: "windows", quote_record_delimiter: true },
  plain: { delimiter: ",", record_delimiter: "windows", quote_record_delimiter: true },
};

export type CsvShape = {
  /** As the header row names them. */
  columns: string[];
  /** Columns of integer minor units, printed as decimal amounts of the currency. */
  moneyColumns?: string[];
  profile: CsvProfile;
  /** The language of the words that stand for a value. */
  locale: Locale;
};

/** A cell for a date or a time, or none. */
export const csvDate = (at: string | null): CsvDate | null => (at === null ? null : { at });

const pageSize = 500;

/** Streams rows as a CSV file. Text that a spreadsheet would read as a formula is escaped; numbers stay numbers, dates dates. */
export async function* csvOf(rows: AsyncIterable<CsvRow>, shape: CsvShape): AsyncIterable<Buffer> {
  yield csvHead(shape);
  let page: CsvRow[] = [];
  for await (const row of rows) {
    page.push(row);
    if (page.length < pageSize) continue;
    yield csvRows(page, shape);
    page = [];
  }
  yield csvRows(page, shape);
}

/** The header row; for spreadsheets after a byte order mark. */
export function csvHead({ columns, profile }: CsvShape): Buffer<ArrayBuffer> {
  const isForSpreadsheets = profile === "es";
  return Buffer.from(stringify([], { ...dialects[profile], header: true, bom: isForSpreadsheets, columns }));
}

/** Matches where a spreadsheet with another list separator would start a formula cell, since it ignores quotes inside a cell. */
const innerFormula = /([;,\t\r\n][ \u00a0"]*)(?=[=+\-@＝＋－＠])/g;

export function csvRows(
  rows: CsvRow[],
  { columns, moneyColumns = [], profile, locale }: CsvShape,
): Buffer<ArrayBuffer> {
  const isMoney = columns.map((name) => moneyColumns.includes(name));
  const cast = {
    string: (text: string) => shownTo(text, locale).replace(innerFormula, "$1'"),
    // the only objects among the cells
    object: (cell: object) => spreadsheetText((cell as CsvDate).at, profile),
    number: (value: number, { index }: { index: number }) => {
      const text = isMoney[index] ? decimalAmount(value, clubCurrency) : String(value);
      return profile === "es" ? text.replace(".", ",") : text;
    },
  };
  return Buffer.from(stringify(rows, { ...dialects[profile], columns, escape_formulas: true, cast }));
}

/** For spreadsheets as those with Spanish settings take it for a date: 30/11/2026, 30/11/2026 16:00. */
function spreadsheetText(at: string, profile: CsvProfile): string {
  if (profile === "plain") return at;
  const date = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
  return at.length > 10 ? `${date} ${at.slice(11, 16)}` : date;
}

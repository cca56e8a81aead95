import type { CsvProfile } from "@zea/format/csv-profile";
import { shownTo } from "@zea/format/deleted-person";
import { decimalAmount } from "@zea/format/money";
import { type Options, stringify } from "csv-stringify/sync";
import { clubCurrency } from "./club.ts";

export type CsvCell = string | number | null;
/** Cells by column name, or in column order. */
export type CsvRow = Record<string, CsvCell> | CsvCell[];

const dialects: Record<CsvProfile, Options> = {
  es: { delimiter: ";", record_delimiter: "windows", quote_record_delimiter: true },
  plain: { delimiter: ",", record_delimiter: "windows", quote_record_delimiter: true },
};

export type CsvShape = {
  columns: string[];
  /** Columns of integer minor units, printed as decimal amounts of the currency. */
  moneyColumns?: string[];
  profile: CsvProfile;
};

const pageSize = 500;

/** Streams rows as a CSV file. Text that a spreadsheet would read as a formula is escaped; numbers stay numbers. */
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

export function csvRows(rows: CsvRow[], { columns, moneyColumns = [], profile }: CsvShape): Buffer<ArrayBuffer> {
  const isMoney = columns.map((name) => moneyColumns.includes(name));
  const cast = {
    string: (text: string) => shownTo(text, profile === "es" ? "es" : "en").replace(innerFormula, "$1'"),
    number: (value: number, { index }: { index: number }) => {
      const text = isMoney[index] ? decimalAmount(value, clubCurrency) : String(value);
      return profile === "es" ? text.replace(".", ",") : text;
    },
  };
  return Buffer.from(stringify(rows, { ...dialects[profile], columns, escape_formulas: true, cast }));
}

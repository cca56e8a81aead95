import { decimalAmount } from "@zea/format/money";
import { type Options, stringify } from "csv-stringify/sync";
import { clubCurrency } from "./club.ts";

/** For Spanish spreadsheets, or plain after RFC 4180. */
export type CsvProfile = "es" | "plain";

export type CsvCell = string | number | null;
/** By the names of the columns, or in their order. */
export type CsvRow = Record<string, CsvCell> | CsvCell[];

const dialects: Record<CsvProfile, Options> = {
  es: { delimiter: ";", record_delimiter: "windows" },
  plain: { delimiter: ",", record_delimiter: "windows" },
};

export type CsvShape = {
  columns: string[];
  /** Those of integer minor units, printed in the currency's own. */
  money?: string[];
  profile: CsvProfile;
};

const pageSize = 500;

/** Rows as the bytes of a CSV file, as they come: texts that a spreadsheet would take for a formula are defused, numbers stay numbers. */
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

/** What a file begins with: the names of its columns, for spreadsheets after the mark of its encoding. */
export function csvHead({ columns, profile }: CsvShape): Buffer<ArrayBuffer> {
  const isForSpreadsheets = profile === "es";
  return Buffer.from(stringify([], { ...dialects[profile], header: true, bom: isForSpreadsheets, columns }));
}

/** Where a spreadsheet whose lists have another separator would begin a cell with a formula: it knows no quotes that begin inside of a cell. */
const innerFormula = /([;,\t\r\n][ \u00a0"]*)(?=[=+\-@＝＋－＠])/g;

/** The bytes of some of a file's rows. */
export function csvRows(rows: CsvRow[], { columns, money = [], profile }: CsvShape): Buffer<ArrayBuffer> {
  const isMoney = columns.map((name) => money.includes(name));
  const cast = {
    string: (text: string) => text.replace(innerFormula, "$1'"),
    number: (value: number, { index }: { index: number }) => {
      const text = isMoney[index] ? decimalAmount(value, clubCurrency) : String(value);
      return profile === "es" ? text.replace(".", ",") : text;
    },
  };
  return Buffer.from(stringify(rows, { ...dialects[profile], columns, escape_formulas: true, cast }));
}

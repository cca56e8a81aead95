import { pipeline, Readable } from "node:stream";
import { type Options, stringify } from "csv-stringify";
import { clubCurrency } from "./club/rules.ts";

/** For Spanish spreadsheets, or plain after RFC 4180. */
export type CsvProfile = "es" | "plain";

export type CsvRow = Record<string, string | number | null>;

const digits = new Intl.NumberFormat("en", { style: "currency", currency: clubCurrency }).resolvedOptions()
  .maximumFractionDigits as number;

const dialects: Record<CsvProfile, Options> = {
  es: { bom: true, delimiter: ";", record_delimiter: "windows" },
  plain: { delimiter: ",", record_delimiter: "windows" },
};

export type CsvShape = {
  columns: string[];
  /** Those of integer minor units, printed in the currency's own. */
  money?: string[];
  profile: CsvProfile;
};

/** Rows as the bytes of a CSV file, as they come: texts that a spreadsheet would take for a formula are defused, numbers stay numbers. */
export function csvOf(rows: AsyncIterable<CsvRow>, { columns, money = [], profile }: CsvShape): AsyncIterable<Buffer> {
  const cast = {
    number: (value: number, { column }: { column?: string | number }) => {
      const text = money.includes(String(column)) ? (value / 10 ** digits).toFixed(digits) : String(value);
      return profile === "es" ? text.replace(".", ",") : text;
    },
  };
  const file = stringify({ ...dialects[profile], header: true, columns, escape_formulas: true, cast });
  // a failing row destroys the file, so that whoever reads it hears of it
  pipeline(Readable.from(rows), file, () => {});
  return file;
}

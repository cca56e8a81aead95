import { numberFormat } from "./intl.ts";
import type { Locale } from "./locales.ts";

/** How a CSV file is written: "es" with semicolons and decimal commas, as spreadsheets of such languages read it; "plain" after RFC 4180. */
export const csvProfiles = ["es", "plain"] as const;

export type CsvProfile = (typeof csvProfiles)[number];

/** What a spreadsheet in this language reads. */
export function csvProfileFor(locale: Locale): CsvProfile {
  return numberFormat(locale).format(1.5).includes(",") ? "es" : "plain";
}

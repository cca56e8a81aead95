import { createDateFormatters } from "./dates.ts";
import { createDurationFormatters } from "./durations.ts";
import { createNumberFormatters } from "./numbers.ts";
import { zoneCity } from "./time-zone.ts";

export type FormatSettings = { locale: string; timeZone: string; currency: string };
export type Formatters = ReturnType<typeof create>;

const created = new Map<string, Formatters>();

/** Everything that a page, a mail or a file writes for people, in one language, zone and currency; the same object for the same settings. */
export function createFormatters({ locale, timeZone, currency }: FormatSettings): Formatters {
  const key = `${locale} ${timeZone} ${currency}`;
  const formatters = created.get(key) ?? create({ locale, timeZone, currency });
  created.set(key, formatters);
  return formatters;
}

function create({ locale, timeZone, currency }: FormatSettings) {
  return {
    ...createDateFormatters(locale, timeZone),
    ...createNumberFormatters(locale, currency),
    ...createDurationFormatters(locale),
    timeZone,
    currency,
    /** The city that names the zone. */
    city: zoneCity(timeZone),
  };
}

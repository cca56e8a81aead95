import { createFormatters, type Formatters } from "@zea/format/formatters";
import { getLocale, getTimeZone } from "next-intl/server";
import { clubCurrency } from "./club-currency.tsx";

/** `useFormat` for asynchronous server components and metadata. */
export async function getFormat(): Promise<Formatters> {
  return createFormatters({ locale: await getLocale(), timeZone: await getTimeZone(), currency: clubCurrency });
}

import { createFormatters, type Formatters } from "@zea/format/formatters";
import { useLocale, useTimeZone } from "next-intl";
import { clubCurrency } from "./club-currency.tsx";

/** `useFormat` for components that are rendered on the server, which have no context. */
export function useFormat(): Formatters {
  return createFormatters({ locale: useLocale(), timeZone: useTimeZone() ?? "UTC", currency: clubCurrency });
}

"use client";

import { createFormatters, type Formatters } from "@zea/format/formatters";
import { useLocale, useTimeZone } from "next-intl";
import { useCurrency } from "./currency.tsx";

/** How the page writes dates, times, durations and amounts: in its language, the club's zone and the club's currency. */
export function useFormat(): Formatters {
  return createFormatters({ locale: useLocale(), timeZone: useTimeZone() ?? "UTC", currency: useCurrency() });
}

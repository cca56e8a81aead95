import { capitalised } from "@/i18n/format.ts";
import { usePaymentFormatters } from "./use-payment-formatters.ts";

/** The month's name, as a title. */
export function MonthTitle({ month, currency }: { month: string; currency: string }) {
  return capitalised(usePaymentFormatters(currency).month(month));
}

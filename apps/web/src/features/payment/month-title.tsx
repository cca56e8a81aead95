import { capitalised } from "@/i18n/format.ts";
import { usePaymentFormatters } from "./use-payment-formatters.ts";

export function MonthTitle({ month, currency }: { month: string; currency: string }) {
  return capitalised(usePaymentFormatters(currency).month(month));
}

import { usePaymentFormatters } from "@/features/payment/use-payment-formatters.ts";

/** The month's name, as a title. */
export function MonthTitle({ month }: { month: string }) {
  return usePaymentFormatters().monthTitle(month);
}

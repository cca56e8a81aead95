import { usePaymentFormatters } from "@/features/payment/use-payment-formatters.ts";

export function MonthTitle({ month }: { month: string }) {
  return usePaymentFormatters().monthTitle(month);
}

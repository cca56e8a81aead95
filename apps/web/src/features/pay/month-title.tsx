import { capitalised } from "@/i18n/format.ts";
import { usePayWords } from "./use-pay-words.ts";

/** The month's name, as a title. */
export function MonthTitle({ month, currency }: { month: string; currency: string }) {
  return capitalised(usePayWords(currency).month(month));
}

import { usePayrollWords } from "./use-payroll-words.ts";

/** The month's name, as a title. */
export function MonthTitle({ month }: { month: string }) {
  return usePayrollWords().monthTitle(month);
}

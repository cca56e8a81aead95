import { z } from "zod";

/** A month of the club's calendar, YYYY-MM. */
export const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof Month>;

export const MonthPay = z.object({ month: Month.optional() });
export type MonthPay = z.infer<typeof MonthPay>;

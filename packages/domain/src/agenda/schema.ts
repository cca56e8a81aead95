import { z } from "zod";

const longestPeriodDays = 45;

/** A period of at most 45 days. */
export const ListAgenda = z
  .object({ from: z.date(), to: z.date() })
  .refine(({ from, to }) => from < to && to.getTime() - from.getTime() <= longestPeriodDays * 86_400_000);
export type ListAgenda = z.infer<typeof ListAgenda>;

import { z } from "zod";
import { Month } from "../payment/schema.ts";

/** Club-local months, both included: one, or all that there are. */
export const AnalysePeriod = z
  .object({ from: Month, to: Month })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "period.ends_before_start" });
export type AnalysePeriod = z.infer<typeof AnalysePeriod>;

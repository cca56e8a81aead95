import { z } from "zod";
import { PageNumber } from "../paging/schema.ts";
import { Month } from "../payment/schema.ts";
import { funnelSteps, listableMetrics } from "./values.ts";

const months = z.object({ from: Month, to: Month });
const isInOrder = ({ from, to }: z.infer<typeof months>) => from <= to;
const outOfOrder = { path: ["to"], message: "period.ends_before_start" };

/** Club-local months, both inclusive. */
export const AnalyticsPeriod = months.refine(isInOrder, outOfOrder);
export type AnalyticsPeriod = z.infer<typeof AnalyticsPeriod>;

/** `coachId`, `weekday` (Monday is 1) and `hour` (both club-local) restrict bookings; `step` restricts newcomers. */
export const ListRows = months
  .extend({
    metric: z.enum(listableMetrics),
    coachId: z.uuid().optional(),
    weekday: z.int().min(1).max(7).optional(),
    hour: z.int().min(0).max(23).optional(),
    step: z.enum(funnelSteps).optional(),
    page: PageNumber,
  })
  .refine(isInOrder, outOfOrder);
export type ListRows = z.input<typeof ListRows>;

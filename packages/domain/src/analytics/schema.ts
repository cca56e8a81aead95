import { csvProfiles } from "@zea/format/csv-profile";
import { defaultLocale, locales } from "@zea/format/locales";
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

const rows = months.extend({
  metric: z.enum(listableMetrics),
  coachId: z.uuid().optional(),
  weekday: z.int().min(1).max(7).optional(),
  hour: z.int().min(0).max(23).optional(),
  step: z.enum(funnelSteps).optional(),
});

/** `coachId`, `weekday` (Monday is 1) and `hour` (both club-local) restrict bookings; `step` restricts newcomers. */
export const ListRows = rows.extend({ page: PageNumber }).refine(isInOrder, outOfOrder);
export type ListRows = z.input<typeof ListRows>;

/** As written in an address. */
const digits = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number);

export const ExportRows = rows
  .extend({
    weekday: digits.pipe(rows.shape.weekday.unwrap()).optional(),
    hour: digits.pipe(rows.shape.hour.unwrap()).optional(),
    profile: z.enum(csvProfiles),
    locale: z.enum(locales).default(defaultLocale),
  })
  .refine(isInOrder, outOfOrder);
export type ExportRows = z.output<typeof ExportRows>;

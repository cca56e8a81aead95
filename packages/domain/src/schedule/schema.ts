import { z } from "zod";
import { scheduleStates } from "./values.ts";

/** Which bookings to show, around a club-local date. */
export const ReadSchedule = z.object({
  date: z.iso.date().startsWith("20"),
  coachId: z.uuid().optional(),
  state: z.enum([...scheduleStates, "CONFLICT"]).optional(),
  search: z.string().trim().max(120).optional(),
  /** Starts at 1. */
  page: z.int().min(1).max(10_000).default(1),
});
export type ReadSchedule = z.input<typeof ReadSchedule>;

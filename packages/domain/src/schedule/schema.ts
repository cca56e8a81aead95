import { z } from "zod";
import { PageNumber } from "../paging/schema.ts";
import { search } from "../text-schema.ts";
import { scheduleStates } from "./values.ts";

/** Which bookings to show, around a club-local date. */
export const ReadSchedule = z.object({
  date: z.iso.date().startsWith("20"),
  coachId: z.uuid().optional(),
  state: z.enum([...scheduleStates, "CONFLICT"]).optional(),
  search: search.optional(),
  page: PageNumber,
});
export type ReadSchedule = z.input<typeof ReadSchedule>;

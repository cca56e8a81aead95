import { previewAvailability } from "@zea/domain/availability/preview-availability";
import { findAvailability } from "@zea/domain/availability/queries";
import { saveAvailability } from "@zea/domain/availability/save-availability";
import { Availability, SaveAvailability } from "@zea/domain/availability/schema";
import { coachProcedure, router } from "../trpc.ts";

export const availabilityRouter = router({
  get: coachProcedure.query(({ ctx }) => findAvailability(ctx)),
  // a query in all but name: its input is too long for a URL
  preview: coachProcedure.input(Availability).mutation(({ ctx, input }) => previewAvailability(ctx, input)),
  save: coachProcedure.input(SaveAvailability).mutation(({ ctx, input }) => saveAvailability(ctx, input)),
});

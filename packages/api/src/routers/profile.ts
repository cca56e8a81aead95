import { completeProfile } from "@zea/domain/athlete/complete-profile";
import { findProfile } from "@zea/domain/athlete/queries";
import { requestReactivation } from "@zea/domain/athlete/request-reactivation";
import { saveProfile } from "@zea/domain/athlete/save-profile";
import { CompleteProfile, SaveProfile } from "@zea/domain/athlete/schema";
import { athleteProcedure, router } from "../trpc.ts";

export const profileRouter = router({
  get: athleteProcedure.query(({ ctx }) => findProfile(ctx)),
  save: athleteProcedure.input(SaveProfile).mutation(({ ctx, input }) => saveProfile(ctx, input)),
  complete: athleteProcedure.input(CompleteProfile).mutation(({ ctx, input }) => completeProfile(ctx, input)),
  requestReactivation: athleteProcedure.mutation(({ ctx }) => requestReactivation(ctx)),
});

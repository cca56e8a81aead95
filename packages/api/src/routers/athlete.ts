import { extendOnboarding } from "@zea/domain/athlete/extend-onboarding";
import { findAthlete, listAthletes } from "@zea/domain/athlete/queries";
import { reactivateAthlete } from "@zea/domain/athlete/reactivate-athlete";
import { ExtendOnboarding, FindAthlete, ListAthletes, ReactivateAthlete } from "@zea/domain/athlete/schema";
import { adminProcedure, router } from "../trpc.ts";

export const athleteRouter = router({
  list: adminProcedure.input(ListAthletes).query(({ ctx, input }) => listAthletes(ctx, input)),
  get: adminProcedure.input(FindAthlete).query(({ ctx, input }) => findAthlete(ctx, input)),
  reactivate: adminProcedure.input(ReactivateAthlete).mutation(({ ctx, input }) => reactivateAthlete(ctx, input)),
  extend: adminProcedure.input(ExtendOnboarding).mutation(({ ctx, input }) => extendOnboarding(ctx, input)),
});

import { findClubFacts, findSettings } from "@zea/domain/club/queries";
import { saveClubFacts } from "@zea/domain/club/save-club-facts";
import { SaveClubFacts } from "@zea/domain/club/schema";
import { listOfferedPacks } from "@zea/domain/credit/packs";
import { adminProcedure, publicProcedure, router } from "../trpc.ts";

/** What everyone may know about the club: how it is found and reached, what it sells, and the policies that athletes agree to. */
export const clubRouter = router({
  facts: publicProcedure.query(async ({ ctx }) => {
    const [facts, { freeCancellationHours, profileDays }, packs] = await Promise.all([
      findClubFacts(ctx),
      findSettings(ctx),
      listOfferedPacks(ctx),
    ]);
    return { ...facts, freeCancellationHours, profileDays, packs };
  }),
});

export const adminClubRouter = router({
  facts: adminProcedure.query(({ ctx }) => findClubFacts(ctx)),
  saveFacts: adminProcedure.input(SaveClubFacts).mutation(({ ctx, input }) => saveClubFacts(ctx, input)),
});

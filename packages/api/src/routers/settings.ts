import { clubCurrency, clubName, clubTimeZone } from "@zea/domain/club";
import { findSettings } from "@zea/domain/club/queries";
import { saveSettings } from "@zea/domain/club/save-settings";
import { SaveSettings } from "@zea/domain/club/schema";
import { adminProcedure, router } from "../trpc.ts";

/** The club's editable policies, and the settings fixed at installation. */
export const settingsRouter = router({
  get: adminProcedure.query(async ({ ctx }) => {
    const { id: _, ...policies } = await findSettings(ctx);
    return { policies, club: { name: clubName, timeZone: clubTimeZone, currency: clubCurrency } };
  }),
  save: adminProcedure.input(SaveSettings).mutation(({ ctx, input }) => saveSettings(ctx, input)),
});

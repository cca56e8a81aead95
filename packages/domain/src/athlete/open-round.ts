import { findSettings } from "../club/queries.ts";
import type { Ctx } from "../context.ts";
import { days, later } from "../time.ts";
import { reminderDays } from "./rules.ts";

/** Opens an onboarding round with the deadline of the current settings. */
export async function openRound(
  ctx: Ctx,
  { athleteId, cause }: { athleteId: string; cause: "REGISTRATION" | "REACTIVATION" },
): Promise<{ roundId: string }> {
  const { profileDays } = await findSettings(ctx);
  const { id } = await ctx.db.onboardingRound.create({
    data: {
      athleteId,
      cause,
      openedAt: ctx.now,
      dueAt: later(ctx.now, days(profileDays)),
      firstReminderAt: later(ctx.now, days(reminderDays[0])),
      secondReminderAt: later(ctx.now, days(reminderDays[1])),
    },
  });
  return { roundId: id };
}

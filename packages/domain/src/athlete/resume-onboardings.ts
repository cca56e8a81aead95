import type { Ctx, System } from "../context.ts";
import { emit } from "../outbox.ts";
import { earlier, hours } from "../time.ts";
import { athleteReactivated, athleteRegistered } from "./events.ts";

/** Emits the trigger again for each round still open an hour past its deadline. Returns how many. */
export async function resumeOnboardings(ctx: Ctx<System>): Promise<number> {
  const stuck = await ctx.db.onboardingRound.findMany({
    where: { state: "OPEN", dueAt: { lt: earlier(ctx.now, hours(1)) } },
    select: { id: true, athleteId: true, cause: true },
  });
  for (const { id: roundId, athleteId, cause } of stuck) {
    const trigger = cause === "REGISTRATION" ? athleteRegistered : athleteReactivated;
    await emit(ctx, trigger.create({ athleteId, roundId }));
  }
  return stuck.length;
}

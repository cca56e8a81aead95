import type { Ctx, System } from "../context.ts";
import { findBalance } from "../credit/queries.ts";

export type OnboardingMailFacts = {
  dueAt: Date;
  balance: number;
  /** The profile is missing, and the round's deadline has not come. */
  isPending: boolean;
  remindersDone: number;
  athleteState: "PENDING" | "ACTIVE" | "DEACTIVATED";
  isLatestRound: boolean;
};

/** What the mails about a round of onboarding say. */
export async function findOnboardingMailFacts(ctx: Ctx<System>, roundId: string): Promise<OnboardingMailFacts | null> {
  const round = await ctx.db.onboardingRound.findUnique({
    where: { id: roundId },
    include: { athlete: { select: { state: true, rounds: { orderBy: { openedAt: "desc" }, take: 1 } } } },
  });
  if (!round) return null;
  const { athlete, athleteId, state, dueAt, remindersDone } = round;
  const { balance } = await findBalance(ctx, { athleteId });
  return {
    dueAt,
    balance,
    isPending: state === "OPEN" && athlete.state === "PENDING" && ctx.now < dueAt,
    remindersDone,
    athleteState: athlete.state,
    isLatestRound: athlete.rounds[0]?.id === roundId,
  };
}

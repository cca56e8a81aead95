import type { Ctx } from "../context.ts";
import { findBalance } from "../credit/queries.ts";
import type { OnboardingMailKind } from "../mail/schema.ts";
import { waitOf } from "./rules.ts";

/** What the mails about a round of onboarding say. */
export type OnboardingFacts = {
  kind: OnboardingMailKind;
  dueAt: Date;
  /** Credits that the athlete can spend now. */
  balance: number;
};

/** The facts of a mail about a round, or null when it is no longer true. */
export async function findOnboardingFacts(
  ctx: Ctx,
  kind: OnboardingMailKind,
  roundId: string,
): Promise<OnboardingFacts | null> {
  const round = await ctx.db.onboardingRound.findUnique({
    where: { id: roundId },
    include: { athlete: { select: { state: true, rounds: { orderBy: { openedAt: "desc" }, take: 1 } } } },
  });
  if (!round) return null;
  const { athlete, athleteId, dueAt, remindersDone } = round;
  const { state } = waitOf(round);
  const isPending = state === "OPEN" && athlete.state === "PENDING" && ctx.now < dueAt;
  const isTrue = {
    "profile-asked": isPending,
    "profile-reminder-first": isPending && remindersDone < 2,
    "profile-reminder-second": isPending,
    "athlete-welcome": athlete.state === "ACTIVE",
    "athlete-deactivated": athlete.state === "DEACTIVATED" && athlete.rounds[0]?.id === roundId,
  }[kind];
  if (!isTrue) return null;
  const { balance } = await findBalance(ctx, { athleteId });
  return { kind, dueAt, balance };
}

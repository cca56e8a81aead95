import { type Athlete, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes } from "../lock.ts";
import { emit } from "../outbox.ts";
import { enableAthlete } from "./enable-athlete.ts";
import { profileCompleted } from "./events.ts";
import { writeProfile } from "./save-profile.ts";
import type { CompleteProfile } from "./schema.ts";

/** Completes the profile, closes the round and enables booking. Allowed while the athlete is PENDING, even past the deadline. The same again does nothing. */
export function completeProfile(ctx: Ctx<Athlete>, input: CompleteProfile): Promise<void> {
  const athleteId = ctx.actor.id;
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [athleteId]);
    const { isStored } = await writeProfile(tx, input);
    if (!(await enableAthlete(tx, { athleteId, from: "PENDING" }))) {
      if (isStored && (await tx.db.athlete.count({ where: { id: athleteId, state: "ACTIVE" } }))) return;
      throw new DomainError("conflict", "onboarding.not_pending");
    }
    const [round] = await tx.db.onboardingRound.updateManyAndReturn({
      where: { athleteId, state: "OPEN" },
      data: { state: "ENABLED", closedAt: tx.now },
      select: { id: true },
    });
    if (round) await emit(tx, profileCompleted.create({ athleteId, roundId: round.id }));
  });
}

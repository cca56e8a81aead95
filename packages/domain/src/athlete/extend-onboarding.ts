import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes } from "../lock.ts";
import { emit } from "../outbox.ts";
import { later } from "../time.ts";
import { longestExtension } from "../wait/rules.ts";
import { profileCompleted } from "./events.ts";
import type { ExtendOnboarding } from "./schema.ts";

/** Moves the deadline of the athlete's open round to a later instant, at most a year away, and wakes its wait. Again by the same person, it does nothing. */
export function extendOnboarding(ctx: Ctx<Admin>, { athleteId, dueAt }: ExtendOnboarding): Promise<void> {
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [athleteId]);
    const values = { dueAt: dueAt.toISOString() };
    const act = { action: "athlete.extend", entity: "athlete", entityId: athleteId, values };
    const round = await tx.db.onboardingRound.findFirst({
      where: { athleteId, state: "OPEN" },
    });
    if (round?.dueAt.getTime() === dueAt.getTime() && (await findOwnAct(tx, act))) return;
    if (!round) throw new DomainError("conflict", "onboarding.not_pending");
    if (dueAt <= round.dueAt || dueAt <= tx.now) throw new DomainError("conflict", "onboarding.deadline_not_later");
    if (dueAt > later(tx.now, longestExtension)) throw new DomainError("limit", "onboarding.deadline_too_far");
    await tx.db.onboardingRound.update({
      where: { id: round.id },
      data: { dueAt },
    });
    await emit(tx, profileCompleted.create({ athleteId, roundId: round.id }));
    await recordAudit(tx, act);
  });
}

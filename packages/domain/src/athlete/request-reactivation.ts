import { type Athlete, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes } from "../lock.ts";

/** A deactivated athlete requests reactivation; repeating it keeps the first instant. */
export function requestReactivation(ctx: Ctx<Athlete>): Promise<void> {
  const { id } = ctx.actor;
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [id]);
    const { count } = await tx.db.athlete.updateMany({
      where: { id, state: "DEACTIVATED", reactivationRequestedAt: null },
      data: { reactivationRequestedAt: tx.now, reactivationRefusal: null },
    });
    if (count === 1) return;
    const isDeactivated = await tx.db.athlete.count({
      where: { id, state: "DEACTIVATED" },
    });
    if (!isDeactivated) throw new DomainError("conflict", "onboarding.not_deactivated");
  });
}

import type { Ctx, System } from "../context.ts";
import { findBalance } from "../credit/queries.ts";

export type AccessMailFacts = {
  athleteState: "PENDING" | "ACTIVE" | "DEACTIVATED";
  /** Why the club deactivated the account; null unless it did. */
  reason: string | null;
  /** Why the club refused the latest request for reactivation. */
  refusal: string | null;
  balance: number;
};

/** What the mails about an athlete's access to the club say. */
export async function findAccessMailFacts(ctx: Ctx<System>, athleteId: string): Promise<AccessMailFacts | null> {
  const athlete = await ctx.db.athlete.findUnique({
    where: { id: athleteId },
    select: { state: true, deactivationReason: true, reactivationRefusal: true },
  });
  if (!athlete) return null;
  const { balance } = await findBalance(ctx, { athleteId });
  const { state, deactivationReason, reactivationRefusal } = athlete;
  return { athleteState: state, reason: deactivationReason, refusal: reactivationRefusal, balance };
}

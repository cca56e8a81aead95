import type { Ctx, System } from "../context.ts";
import { findBalance } from "../credit/queries.ts";
import type { AccessMailKind } from "../mail/schema.ts";

/** What the mails to an athlete whose account the club deactivated or opened again say. */
export type AccessFacts = {
  kind: AccessMailKind;
  athleteId: string;
  /** Why the club deactivated it; null when it is open. */
  reason: string | null;
  balance: number;
};

/** The facts of a mail about an athlete's access, or null when it is no longer true. */
export async function findAccessFacts(
  ctx: Ctx<System>,
  kind: AccessMailKind,
  athleteId: string,
): Promise<AccessFacts | null> {
  const athlete = await ctx.db.athlete.findUnique({ where: { id: athleteId } });
  if (!athlete) return null;
  const { state, deactivationReason: reason } = athlete;
  const isTrue = {
    "athlete-deactivated-club": state === "DEACTIVATED" && reason !== null,
    "athlete-reactivated": state === "ACTIVE",
  }[kind];
  if (!isTrue) return null;
  const { balance } = await findBalance(ctx, { athleteId });
  return { kind, athleteId, reason, balance };
}

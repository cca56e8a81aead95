import type { Ctx, System } from "../context.ts";
import { findBalance } from "../credit/queries.ts";
import type { AccessMailKind } from "./schema.ts";

/** What the mail to an athlete whose account the club deactivated says. */
export type AccessFacts = {
  kind: AccessMailKind;
  athleteId: string;
  reason: string;
  balance: number;
};

/** The facts of the mail about an athlete's access, or null when the club has opened it again. */
export async function findAccessFacts(
  ctx: Ctx<System>,
  kind: AccessMailKind,
  athleteId: string,
): Promise<AccessFacts | null> {
  const athlete = await ctx.db.athlete.findUnique({ where: { id: athleteId, state: "DEACTIVATED" } });
  if (!athlete?.deactivationReason) return null;
  const { balance } = await findBalance(ctx, { athleteId });
  return { kind, athleteId, reason: athlete.deactivationReason, balance };
}

import { type Ctx, type System, transaction } from "../context.ts";
import { lockAthletes } from "../lock.ts";
import { isExpired } from "./rules.ts";
import { writeEntry } from "./write-entry.ts";

/** Writes off the athlete's expired lots and returns the others that hold credits. The caller must have locked the account. */
export async function closeExpiredLots(ctx: Ctx, athleteId: string) {
  const lots = await ctx.db.creditLot.findMany({
    where: { athleteId, remaining: { gt: 0 } },
  });
  const expired = lots.filter((lot) => isExpired(lot, ctx.now));
  if (expired.length > 0) {
    const shares = expired.map(({ id, remaining }) => ({
      lotId: id,
      amount: -remaining,
    }));
    await writeEntry(ctx, { athleteId, kind: "EXPIRY", shares });
  }
  return lots.filter((lot) => !isExpired(lot, ctx.now));
}

/** Writes off all expired lots, one account per transaction; idempotent. Returns the number of affected accounts. */
export async function expireCredits(ctx: Ctx<System>): Promise<number> {
  const due = await ctx.db.creditLot.groupBy({
    by: ["athleteId"],
    where: { remaining: { gt: 0 }, expiresAt: { lte: ctx.now } },
  });
  for (const { athleteId } of due) {
    await transaction(ctx, async (tx) => {
      await lockAthletes(tx, [athleteId]);
      await closeExpiredLots(tx, athleteId);
    });
  }
  return due.length;
}

import { type Ctx, type System, transaction } from "../context.ts";
import { lockAthletes } from "../lock.ts";
import { isExpired } from "./rules.ts";
import { writeEntry } from "./write-entry.ts";

/** Closes the athlete's lots past their date by EXPIRY entries and returns those still open. The caller holds the account's lock. */
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

/** Closes every lot past its date, an account at a time; running it again changes nothing. Returns how many accounts it touched. */
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

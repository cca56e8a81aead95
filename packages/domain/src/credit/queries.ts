import type { Ctx } from "../context.ts";

/** The athlete's spendable credits, without expired lots, and the lot that is debited next. */
export async function findBalance({ db, now }: Ctx, { athleteId }: { athleteId: string }) {
  const lots = await db.creditLot.findMany({
    where: {
      athleteId,
      remaining: { gt: 0 },
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    select: { remaining: true, expiresAt: true },
    orderBy: { expiresAt: { sort: "asc", nulls: "last" } },
  });
  const [first] = lots;
  return {
    balance: lots.reduce((sum, lot) => sum + lot.remaining, 0),
    nextExpiry: first?.expiresAt ? { credits: first.remaining, expiresAt: first.expiresAt } : null,
  };
}

import type { Ctx } from "../context.ts";

/** What the athlete can spend now (lots past their date left out), and which credits go first. */
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

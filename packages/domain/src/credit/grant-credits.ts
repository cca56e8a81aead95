import type { PaymentMethod } from "@zea/db/generated/enums";
import { findSettings } from "../club/queries.ts";
import { type Admin, type Ctx, type System, transaction } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { lockAthletes } from "../lock.ts";
import { writeEntry } from "./write-entry.ts";

export type GrantCredits = {
  athleteId: string;
  credits: number;
  /** Minor units; 0 for a gift. */
  pricePaidMinor: number;
  method: PaymentMethod;
  expiresAt?: Date | null;
  reason?: string;
  /** The same key again changes nothing. */
  requestKey?: string;
  isWelcome?: boolean;
};

/** Gives an athlete credits as a lot of their own. */
export function grantCredits(ctx: Ctx<Admin | System>, { athleteId, ...grant }: GrantCredits): Promise<void> {
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [athleteId]);
    if (grant.requestKey && (await tx.db.creditEntry.count({ where: { requestKey: grant.requestKey } }))) return;
    const lotId = uuidv7();
    await tx.db.creditLot.create({
      data: {
        id: lotId,
        athleteId,
        origin: "GRANT",
        granted: grant.credits,
        remaining: 0,
        expiresAt: grant.expiresAt ?? null,
        pricePaidMinor: grant.pricePaidMinor,
        method: grant.method,
        grantedAt: tx.now,
      },
    });
    const shares = [{ lotId, amount: grant.credits }];
    await writeEntry(tx, {
      athleteId,
      kind: "GRANT",
      shares,
      isWelcome: grant.isWelcome,
      reason: grant.reason,
      requestKey: grant.requestKey,
    });
  });
}

/** The club's gift on an athlete's first enabling, once per athlete. The caller holds the account's lock. */
export async function grantWelcomeCredits(
  ctx: Ctx<Admin | System>,
  { athleteId }: { athleteId: string },
): Promise<void> {
  const { welcomeCredits: credits } = await findSettings(ctx);
  const given = await ctx.db.creditEntry.findFirst({
    where: { athleteId, isWelcome: true },
    select: { id: true },
  });
  if (credits === 0 || given) return;
  await grantCredits(ctx, {
    athleteId,
    credits,
    pricePaidMinor: 0,
    method: "OTHER",
    isWelcome: true,
  });
}

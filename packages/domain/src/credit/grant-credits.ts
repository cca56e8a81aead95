import type { PaymentMethod } from "@zea/db/generated/enums";
import { findSettings } from "../club/queries.ts";
import { type Admin, type Ctx, type System, transaction } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { lockAthletes } from "../lock.ts";
import { writeEntry } from "./write-entry.ts";

export type GrantCredits = {
  athleteId: string;
  credits: number;
  /** In minor units; 0 for a gift. */
  pricePaidMinor: number;
  method: PaymentMethod;
  expiresAt?: Date | null;
  reason?: string;
  /** Identifies the request; the caller has checked that it is new. */
  requestKey?: string;
  isWelcome?: boolean;
};

/** Adds credits to an athlete's account as a new lot. */
export function grantCredits(ctx: Ctx<Admin | System>, { athleteId, ...grant }: GrantCredits): Promise<void> {
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [athleteId]);
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

/** Grants the club's welcome credits, once per athlete. The caller must have locked the account. */
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

import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { grantCredits } from "./grant-credits.ts";
import { isRepeated } from "./is-repeated.ts";
import { lockAccount } from "./lock-account.ts";
import type { GiveCredits } from "./schema.ts";

/** An administrator sells or gives credits to an athlete; idempotent per `requestKey`. */
export function giveCredits(ctx: Ctx<Admin>, { athleteId, reason, ...grant }: GiveCredits): Promise<void> {
  return transaction(ctx, async (tx) => {
    await lockAccount(tx, athleteId);
    const { requestKey, credits, pricePaidMinor, method, expiresAt } = grant;
    const lot = { pricePaidMinor, method, expiresAt };
    if (await isRepeated(tx, requestKey, { athleteId, kind: "GRANT", amount: credits, reason, ...lot })) return;
    checkExpiry(tx, grant);
    await grantCredits(tx, { athleteId, ...grant, reason: reason ?? undefined });
    await recordAudit(tx, {
      action: "credit.grant",
      entity: "athlete",
      entityId: athleteId,
      reason: reason ?? undefined,
      values: { credits, pricePaidMinor, method, expiresAt: expiresAt?.toISOString() ?? null },
    });
  });
}

/** Refuses an expiry that is not in the future. */
export function checkExpiry({ now }: Ctx, { expiresAt }: { expiresAt?: Date | null }): void {
  if (expiresAt && expiresAt <= now) throw new DomainError("limit", "credit.expiry_past");
}

import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { checkRepeated } from "../request-key.ts";
import { lockSession } from "./lock-session.ts";
import type { AdjustPayment } from "./schema.ts";
import { storeAdjustment } from "./store-adjustment.ts";

/** Corrects the payment of one session by a signed amount in minor units, paid with the next report; the record stays unchanged. Idempotent per `requestKey`, which becomes the adjustment's id. */
export function adjustPayment(ctx: Ctx<Admin>, input: AdjustPayment): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { requestKey: id, bookingId, amountMinor, reason } = input;
    const { coachId, status } = await lockSession(tx, bookingId);
    if (status !== "COMPLETED" && status !== "NO_SHOW") throw new DomainError("conflict", "session.not_completed");
    if (await storeAdjustment(tx, { id, bookingId, coachId, amountMinor, reason })) return;
    const select = { bookingId: true, amountMinor: true, reason: true };
    const stored = await tx.db.payAdjustment.findUniqueOrThrow({ where: { id }, select });
    checkRepeated(stored, { bookingId, amountMinor, reason });
  });
}

import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { checkRepeated } from "../request-key.ts";
import { lockSession } from "./lock-session.ts";
import type { AdjustPayment } from "./schema.ts";

/** Corrects the payment of one session by a signed amount in minor units, paid with the next report; the record stays unchanged. Idempotent per `requestKey`, which becomes the adjustment's id. */
export function adjustPayment(ctx: Ctx<Admin>, input: AdjustPayment): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { requestKey: id, bookingId, amountMinor, reason } = input;
    const { coachId, status } = await lockSession(tx, bookingId);
    if (status !== "COMPLETED" && status !== "NO_SHOW") throw new DomainError("conflict", "session.not_completed");
    const row = { id, bookingId, coachId, amountMinor, reason, createdAt: tx.now, createdById: tx.actor.id };
    const { count } = await tx.db.payAdjustment.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) {
      const select = { bookingId: true, amountMinor: true, reason: true };
      const stored = await tx.db.payAdjustment.findUniqueOrThrow({ where: { id }, select });
      return checkRepeated(stored, { bookingId, amountMinor, reason });
    }
    await recordAudit(tx, {
      action: "session.adjust",
      entity: "booking",
      entityId: bookingId,
      values: { amountMinor },
      reason,
    });
  });
}

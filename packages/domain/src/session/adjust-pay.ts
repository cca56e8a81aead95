import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockSession } from "./lock-session.ts";
import type { AdjustPay } from "./schema.ts";

/** Corrects the pay of one session by a signed amount in minor units, paid with the next report; the record itself stays as it is. */
export function adjustPay(ctx: Ctx<Admin>, { bookingId, amountMinor, reason }: AdjustPay): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { coachId, status } = await lockSession(tx, bookingId);
    if (status !== "COMPLETED" && status !== "NO_SHOW") throw new DomainError("conflict", "session.not_completed");
    await tx.db.payAdjustment.create({
      data: { bookingId, coachId, amountMinor, reason, createdAt: tx.now, createdById: tx.actor.id },
    });
    await recordAudit(tx, {
      action: "session.adjust",
      entity: "booking",
      entityId: bookingId,
      values: { amountMinor },
      reason,
    });
  });
}

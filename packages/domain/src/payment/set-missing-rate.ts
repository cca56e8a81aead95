import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockSession } from "../session/lock-session.ts";
import { paymentFor } from "../session/rules.ts";
import type { SetMissingRate } from "./schema.ts";

/** Sets rate and amount (minor units) of a record without a rate, once; both are then frozen. Again by the same person, it does nothing. */
export function setMissingRate(ctx: Ctx<Admin>, { bookingId, hourlyRateMinor }: SetMissingRate): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { sessionRecord } = await lockSession(tx, bookingId);
    if (!sessionRecord) throw new DomainError("conflict", "session.not_completed");
    const act = { action: "payment.fill_rate", entity: "booking", entityId: bookingId };
    if (sessionRecord.amountMinor !== null) {
      if (await findOwnAct(tx, { ...act, values: { hourlyRateMinor } })) return;
      throw new DomainError("conflict", "payment.rate_known");
    }
    const amountMinor = paymentFor(sessionRecord.billableMinutes, hourlyRateMinor);
    await tx.db.sessionRecord.update({
      where: { bookingId, amountMinor: null },
      data: { hourlyRateMinor, amountMinor },
    });
    const values = { hourlyRateMinor, amountMinor };
    await recordAudit(tx, { ...act, values });
  });
}

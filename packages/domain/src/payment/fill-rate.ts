import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockSession } from "../session/lock-session.ts";
import { payOf } from "../session/rules.ts";
import type { FillRate } from "./schema.ts";

/** Gives a record without a rate its rate and amount (minor units), once; from then on both are frozen. */
export function fillRate(ctx: Ctx<Admin>, { bookingId, hourlyRateMinor }: FillRate): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { sessionRecord } = await lockSession(tx, bookingId);
    if (!sessionRecord) throw new DomainError("conflict", "session.not_completed");
    if (sessionRecord.amountMinor !== null) throw new DomainError("conflict", "payment.rate_known");
    const amountMinor = payOf(sessionRecord.billableMinutes, hourlyRateMinor);
    await tx.db.sessionRecord.update({
      where: { bookingId, amountMinor: null },
      data: { hourlyRateMinor, amountMinor },
    });
    const values = { hourlyRateMinor, amountMinor };
    await recordAudit(tx, { action: "payment.fill_rate", entity: "booking", entityId: bookingId, values });
  });
}

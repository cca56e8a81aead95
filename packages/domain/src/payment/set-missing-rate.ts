import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { checkRate } from "../coach/check-rate.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockSession } from "../session/lock-session.ts";
import { paymentFor } from "../session/rules.ts";
import type { SetMissingRate } from "./schema.ts";

/** Sets rate and amount (minor units) of a record without a rate, once; both are then frozen. Again by the same person, it does nothing. */
export function setMissingRate(ctx: Ctx<Admin>, input: SetMissingRate): Promise<void> {
  const { bookingId, hourlyRateMinor, reason } = input;
  return transaction(ctx, async (tx) => {
    const { sessionRecord } = await lockSession(tx, bookingId);
    if (!sessionRecord) throw new DomainError("conflict", "session.not_completed");
    const act = { action: "payment.fill_rate", entity: "booking", entityId: bookingId };
    if (sessionRecord.amountMinor !== null) {
      if (await findOwnAct(tx, { ...act, values: { hourlyRateMinor } })) return;
      throw new DomainError("conflict", "payment.rate_known");
    }
    await checkRate(tx, { ...input, coachId: sessionRecord.coachId });
    await fillRate(tx, sessionRecord, hourlyRateMinor, reason);
  });
}

type Unrated = { bookingId: string; coachId: string; billableMinutes: number };

/** Fills in rate and amount of a record without a rate, whose coach is locked. */
export async function fillRate(
  tx: Ctx<Admin>,
  { bookingId, coachId, billableMinutes }: Unrated,
  hourlyRateMinor: number,
  reason?: string,
): Promise<void> {
  const values = { hourlyRateMinor, amountMinor: paymentFor(billableMinutes, hourlyRateMinor) };
  await tx.db.sessionRecord.update({ where: { bookingId, amountMinor: null }, data: values });
  const why = reason !== undefined && { reason, reasonAbout: coachId };
  await recordAudit(tx, { action: "payment.fill_rate", entity: "booking", entityId: bookingId, values, ...why });
}

import { recordAudit } from "../audit/record-audit.ts";
import type { Admin, Ctx } from "../context.ts";

type Adjustment = {
  id: string;
  bookingId: string;
  coachId: string;
  amountMinor: number;
  reason: string;
  /** The rate to which it brings the session's payment, if that is what it is for. */
  hourlyRateMinor?: number;
};

/** Stores and audits a signed correction of a session's payment, paid with the next report. Returns false if the id is taken. */
export async function storeAdjustment(tx: Ctx<Admin>, adjustment: Adjustment): Promise<boolean> {
  const row = { ...adjustment, createdAt: tx.now, createdById: tx.actor.id };
  const { count } = await tx.db.payAdjustment.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return false;
  const { bookingId, coachId, amountMinor, reason } = adjustment;
  const act = { action: "session.adjust", entity: "booking", entityId: bookingId, values: { amountMinor } };
  await recordAudit(tx, { ...act, reason, reasonAbout: coachId });
  return true;
}

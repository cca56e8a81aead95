import type { Ctx } from "../context.ts";

/** What a deletion ended: bookings and requests cancelled, credits given back before, and credits lost. */
export type DeletionOutcome = { cancelled: number; refunded: number; credits: number };

/** What the deletion of a person's account ended, as the audit and the farewell mail have it; null for one who is still here. */
export async function findDeletionOutcome({ db }: Ctx, personId: string): Promise<DeletionOutcome | null> {
  const where = { entityId: personId, action: "account.delete" };
  const entry = await db.auditEntry.findFirst({ where, select: { values: true } });
  return entry && (entry.values as DeletionOutcome);
}

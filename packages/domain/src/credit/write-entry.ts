import type { CreditEntryKind } from "@zea/db/generated/enums";
import type { Ctx } from "../context.ts";
import { uuidv7 } from "../id.ts";
import type { Share } from "./rules.ts";

export type WriteEntry = {
  athleteId: string;
  kind: CreditEntryKind;
  shares: Share[];
  bookingId?: string;
  isWelcome?: boolean;
  reason?: string;
  requestKey?: string;
};

/** Writes a ledger entry with its shares, and updates lots and balance, in one statement. The caller must have locked the account. */
export async function writeEntry(
  { db, now, actor }: Ctx,
  { athleteId, kind, shares, bookingId, isWelcome = false, reason, requestKey }: WriteEntry,
): Promise<void> {
  const amount = shares.reduce((sum, share) => sum + share.amount, 0);
  const lotIds = shares.map(({ lotId }) => lotId);
  const amounts = shares.map((share) => share.amount);
  await db.$executeRaw`
    with share as (select * from unnest(${lotIds}::uuid[], ${amounts}::int[]) as share (lot_id, amount)),
    entry as (
      insert into credit_entry (id, athlete_id, kind, amount, booking_id, is_welcome, actor_id, reason, request_key, created_at)
      values (${uuidv7()}::uuid, ${athleteId}::uuid, ${kind}::"CreditEntryKind", ${amount}, ${bookingId ?? null}::uuid,
        ${isWelcome}, ${actor.id}::uuid, ${reason ?? null}, ${requestKey ?? null}::uuid, ${now})
      returning id
    ),
    part as (insert into credit_entry_lot (entry_id, lot_id, amount) select entry.id, lot_id, amount from entry, share),
    lot as (update credit_lot set remaining = remaining + share.amount from share where credit_lot.id = share.lot_id)
    update credit_account set balance = balance + ${amount} where athlete_id = ${athleteId}::uuid`;
}

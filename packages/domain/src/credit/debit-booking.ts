import type { Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { closeExpiredLots } from "./expire-credits.ts";
import { shareDebit } from "./rules.ts";
import { writeEntry } from "./write-entry.ts";

type Debit = { athleteId: string; bookingId: string; credits: number };

/** Debits a booking's price from the athlete's lots, or refuses. The caller must have locked the account. */
export async function debitBooking(ctx: Ctx, { athleteId, bookingId, credits }: Debit): Promise<void> {
  const lots = await closeExpiredLots(ctx, athleteId);
  const shares = shareDebit(lots, credits);
  if (!shares) throw new DomainError("limit", "booking.no_credits", { credits });
  await writeEntry(ctx, { athleteId, kind: "BOOKING", shares, bookingId });
}

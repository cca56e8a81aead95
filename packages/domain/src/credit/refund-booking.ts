import type { Ctx } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { days, later } from "../time.ts";
import { closeExpiredLots } from "./expire-credits.ts";
import { isExpired, refundedLotDays, type Share } from "./rules.ts";
import { writeEntry } from "./write-entry.ts";

/** Returns a booking's debit to its lots; the share of expired lots becomes a new lot. The caller must have locked the account. */
export async function refundBooking(ctx: Ctx, { athleteId, bookingId }: { athleteId: string; bookingId: string }) {
  await closeExpiredLots(ctx, athleteId);
  const debit = await ctx.db.creditEntry.findFirstOrThrow({
    where: { bookingId, kind: "BOOKING" },
    select: {
      lots: {
        select: {
          amount: true,
          lotId: true,
          lot: { select: { expiresAt: true, shares: { where: { entry: { kind: "EXPIRY" } }, take: 1 } } },
        },
      },
    },
  });
  const back = ({ lotId, amount }: Share): Share => ({
    lotId,
    amount: -amount,
  });
  // a lot that an administrator expired has a date after `ctx.now` if this was requested earlier
  const isOver = ({ lot }: (typeof debit.lots)[number]) => isExpired(lot, ctx.now) || lot.shares.length > 0;
  const shares = debit.lots.filter((part) => !isOver(part)).map(back);
  const lost = debit.lots.filter(isOver).reduce((sum, part) => sum - part.amount, 0);
  if (lost > 0) shares.push(await openRefundLot(ctx, athleteId, lost));
  await writeEntry(ctx, { athleteId, kind: "REFUND", shares, bookingId });
}

async function openRefundLot(ctx: Ctx, athleteId: string, credits: number): Promise<Share> {
  const id = uuidv7();
  await ctx.db.creditLot.create({
    data: {
      id,
      athleteId,
      origin: "REFUND",
      granted: credits,
      remaining: 0,
      expiresAt: later(ctx.now, days(refundedLotDays)),
      grantedAt: ctx.now,
    },
  });
  return { lotId: id, amount: credits };
}

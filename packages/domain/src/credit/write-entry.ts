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
};

/** Writes one ledger entry with its parts, moves the lots' remainders and the balance by them. The caller holds the account's lock. */
export async function writeEntry(ctx: Ctx, { shares, athleteId, ...entry }: WriteEntry): Promise<void> {
  const id = uuidv7();
  const amount = shares.reduce((sum, share) => sum + share.amount, 0);
  await ctx.db.creditEntry.create({
    data: {
      id,
      athleteId,
      amount,
      actorId: ctx.actor.id,
      createdAt: ctx.now,
      ...entry,
    },
    select: { id: true },
  });
  if (shares.length === 0) return;
  await ctx.db.creditEntryLot.createMany({
    data: shares.map((share) => ({ entryId: id, ...share })),
  });
  for (const { lotId, amount: part } of shares) {
    await ctx.db.creditLot.update({
      where: { id: lotId },
      data: { remaining: { increment: part } },
      select: { id: true },
    });
  }
  await ctx.db.creditAccount.update({
    where: { athleteId },
    data: { balance: { increment: amount } },
    select: { athleteId: true },
  });
}

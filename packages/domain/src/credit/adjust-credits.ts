import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { checkShown, type WithOptionalShown } from "../shown.ts";
import { closeExpiredLots } from "./expire-credits.ts";
import { isRepeated } from "./is-repeated.ts";
import { lockAccount } from "./lock-account.ts";
import { shareDebit } from "./rules.ts";
import type { AdjustCredits, ExpireLot } from "./schema.ts";
import { writeEntry } from "./write-entry.ts";

/** Adds credits as a new lot, or takes them from the lots in the order of a debit. Idempotent per `requestKey`. */
export function adjustCredits(
  ctx: Ctx<Admin>,
  { athleteId, amount, reason, requestKey }: AdjustCredits,
): Promise<void> {
  return transaction(ctx, async (tx) => {
    await lockAccount(tx, athleteId);
    if (await isRepeated(tx, requestKey, { athleteId, kind: "ADJUSTMENT", amount, reason })) return;
    const lots = await closeExpiredLots(tx, athleteId);
    const shares = amount > 0 ? [{ lotId: await openLot(tx, athleteId, amount), amount }] : shareDebit(lots, -amount);
    if (!shares) throw new DomainError("limit", "credit.insufficient");
    await writeEntry(tx, { athleteId, kind: "ADJUSTMENT", shares, reason, requestKey });
    await audit(tx, "credit.adjust", athleteId, { amount }, reason);
  });
}

/**
 * Expires a lot now: writes off what remains, and later refunds do not return to it. For the same reason again, it does
 * nothing.
 */
export function expireLot(
  ctx: Ctx<Admin>,
  { athleteId, lotId, reason, shown }: WithOptionalShown<ExpireLot>,
): Promise<void> {
  return transaction(ctx, async (tx) => {
    await lockAccount(tx, athleteId);
    const lots = await closeExpiredLots(tx, athleteId);
    const lot = lots.find(({ id }) => id === lotId);
    if (!lot) {
      const first = { athleteId, kind: "EXPIRY" as const, reason, lots: { some: { lotId } } };
      if (await tx.db.creditEntry.count({ where: first })) return;
      throw new DomainError("not_found", "credit.lot_not_found");
    }
    checkShown(shown, { credits: lot.remaining });
    await tx.db.creditLot.update({ where: { id: lotId }, data: { expiresAt: tx.now } });
    const shares = [{ lotId, amount: -lot.remaining }];
    await writeEntry(tx, { athleteId, kind: "EXPIRY", shares, reason });
    await audit(tx, "credit.expire", athleteId, { amount: -lot.remaining }, reason);
  });
}

async function openLot(tx: Ctx<Admin>, athleteId: string, granted: number): Promise<string> {
  const id = uuidv7();
  const lot = { id, athleteId, origin: "ADJUSTMENT" as const, granted, remaining: 0, grantedAt: tx.now };
  await tx.db.creditLot.create({ data: lot });
  return id;
}

function audit(tx: Ctx<Admin>, action: string, entityId: string, values: { amount: number }, reason: string) {
  return recordAudit(tx, { action, entity: "athlete", entityId, values, reason });
}

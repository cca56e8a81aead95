/** The signed part of an entry that falls on one lot. */
export type Share = { lotId: string; amount: number };

type Lot = {
  id: string;
  remaining: number;
  expiresAt: Date | null;
  grantedAt: Date;
};

/** A lot is expired from the exact instant of its expiry. */
export function isExpired({ expiresAt }: Pick<Lot, "expiresAt">, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}

/** Splits a debit over lots: soonest to expire first, then oldest. Null if they hold too little. */
export function shareDebit(lots: Lot[], credits: number): Share[] | null {
  const expiry = ({ expiresAt }: Lot) => expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const ordered = lots
    .filter(({ remaining }) => remaining > 0)
    .sort(
      (a, b) =>
        compare(expiry(a), expiry(b)) || a.grantedAt.getTime() - b.grantedAt.getTime() || (a.id < b.id ? -1 : 1),
    );
  const shares: Share[] = [];
  let left = credits;
  for (const { id, remaining } of ordered) {
    if (left === 0) break;
    const amount = Math.min(remaining, left);
    shares.push({ lotId: id, amount: -amount });
    left -= amount;
  }
  return left === 0 ? shares : null;
}

/** The validity of the lot that refunds the share of expired lots. */
export const refundedLotDays = 30;

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

type Request = { state: string; dueAt: Date };

/** The state of a request as its wait reads it. */
export function requestWaitOf({ state, dueAt }: Request): { state: "OPEN" | "ANSWERED" | "CLOSED"; nextAt: string } {
  const nextAt = dueAt.toISOString();
  if (state === "OPEN") return { state, nextAt };
  return { state: state === "EXPIRED" ? "CLOSED" : "ANSWERED", nextAt };
}

/** What a debit or a refund takes from, or gives to, one lot. */
export type Share = { lotId: string; amount: number };

type Lot = {
  id: string;
  remaining: number;
  expiresAt: Date | null;
  grantedAt: Date;
};

/** Whether a lot's date is past; the exact instant is. */
export function isExpired({ expiresAt }: Pick<Lot, "expiresAt">, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}

/** How a debit falls on lots: soonest to expire first, then oldest. Null when they don't hold enough. */
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

/** Refunded credits whose lot has expired meanwhile become a lot of their own, valid so long. */
export const refundedLotDays = 30;

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

type Request = { state: string; dueAt: Date };

/** What a request for credits says to whoever waits for it. */
export function requestWaitOf({ state, dueAt }: Request): { state: "OPEN" | "ANSWERED" | "CLOSED"; nextAt: string } {
  const nextAt = dueAt.toISOString();
  if (state === "OPEN") return { state, nextAt };
  return { state: state === "EXPIRED" ? "CLOSED" : "ANSWERED", nextAt };
}

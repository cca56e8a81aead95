import { randomUuid } from "@zea/shell/random-uuid";

/** What is requested: a start with a coach (if an athlete books) or for an athlete (if a coach books). */
type RequestedSlot = { sessionTypeId: string; startsAt: Date } & ({ coachId: string } | { athleteId: string });

const storageKey = ({ sessionTypeId, startsAt, ...party }: RequestedSlot) => {
  const other = "athleteId" in party ? party.athleteId : party.coachId;
  return `zea-request:${other}:${sessionTypeId}:${startsAt.toISOString()}`;
};

/** The idempotency key of a request; it stays the same until the outcome is known, even across a reload. */
export function requestKeyOf(slot: RequestedSlot): string {
  const known = sessionStorage.getItem(storageKey(slot));
  if (known) return known;
  const key = randomUuid();
  sessionStorage.setItem(storageKey(slot), key);
  return key;
}

/** Call when the outcome is known: the next request for this slot gets a new key. */
export function forgetRequestKey(slot: RequestedSlot): void {
  sessionStorage.removeItem(storageKey(slot));
}

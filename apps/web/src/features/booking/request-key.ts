/** What a request is for: a start with a coach, or, where a coach books, a start for an athlete. */
type Wished = { sessionTypeId: string; startsAt: Date } & ({ coachId: string } | { athleteId: string });

const nameOf = ({ sessionTypeId, startsAt, ...wished }: Wished) => {
  const other = "athleteId" in wished ? wished.athleteId : wished.coachId;
  return `zea-request:${other}:${sessionTypeId}:${startsAt.toISOString()}`;
};

/** The key of this request: the same until its outcome is known, also after a lost answer and a reload. */
export function requestKeyOf(slot: Wished): string {
  const known = sessionStorage.getItem(nameOf(slot));
  if (known) return known;
  const key = newKey();
  sessionStorage.setItem(nameOf(slot), key);
  return key;
}

/** The outcome is known: whoever asks for the slot again makes another request. */
export function forgetRequestKey(slot: Wished): void {
  sessionStorage.removeItem(nameOf(slot));
}

/** A random UUID, also where the page is not served over https. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

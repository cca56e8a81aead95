/** An entry's reason, wherever it is stored; null when none was given or the person was erased. */
export function reasonOf(entry: { reason: string | null; personal: { reason: string | null }[] }): string | null {
  return entry.reason ?? entry.personal.find(({ reason }) => reason)?.reason ?? null;
}

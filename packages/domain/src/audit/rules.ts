/** Why an act was done: as its entry says, or as it is kept with the person it was about; null when nothing was said or that person is erased. */
export function reasonOf(entry: { reason: string | null; personal: { reason: string | null }[] }): string | null {
  return entry.reason ?? entry.personal.find(({ reason }) => reason)?.reason ?? null;
}

import type { ProfileValues } from "./profile-values.ts";

const keyOf = (athleteId: string) => `zea-profile:${athleteId}`;

/** What was typed in this tab and isn't stored yet. */
export function readDraft(athleteId: string): Partial<ProfileValues> {
  const draft = window.sessionStorage.getItem(keyOf(athleteId));
  return draft ? JSON.parse(draft) : {};
}

export function keepDraft(athleteId: string, draft: Partial<ProfileValues>): void {
  if (Object.keys(draft).length > 0) window.sessionStorage.setItem(keyOf(athleteId), JSON.stringify(draft));
  else window.sessionStorage.removeItem(keyOf(athleteId));
}

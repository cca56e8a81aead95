import type { Slot } from "./booking.ts";

/** The page that confirms a slot with one press; it asks for the sign-in, the profile and credits first where they are missing. */
export function confirmPath({ coachId, sessionTypeId, startsAt }: Slot): string {
  return `/book/${coachId}?${new URLSearchParams({ type: sessionTypeId, start: startsAt.toISOString() })}`;
}

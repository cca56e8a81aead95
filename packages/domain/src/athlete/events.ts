import { z } from "zod";
import { eventKind } from "../event.ts";

const round = { athleteId: z.uuid(), roundId: z.uuid() };

export const athleteRegistered = eventKind("athlete/registered", "athleteId", round);
export const athleteReactivated = eventKind("athlete/reactivated", "athleteId", round);
export const athleteEnabled = eventKind("athlete/enabled", "athleteId", {
  athleteId: z.uuid(),
});
/** `roundId` is null if an administrator deactivated an athlete without an open round. */
export const athleteDeactivated = eventKind("athlete/deactivated", "athleteId", {
  athleteId: z.uuid(),
  roundId: z.uuid().nullable(),
});
/** Ends onboarding's wait, also when only the deadline has changed. */
export const profileCompleted = eventKind("athlete/profile.completed", "athleteId", round);

import { z } from "zod";
import { eventKind } from "../event.ts";

const round = { athleteId: z.uuid(), roundId: z.uuid() };

export const athleteRegistered = eventKind("athlete/registered", "athleteId", round);
export const athleteReactivated = eventKind("athlete/reactivated", "athleteId", round);
export const athleteEnabled = eventKind("athlete/enabled", "athleteId", {
  athleteId: z.uuid(),
});
/** By the deadline of a round, or by an administrator, then perhaps without an open one. */
export const athleteDeactivated = eventKind("athlete/deactivated", "athleteId", {
  athleteId: z.uuid(),
  roundId: z.uuid().nullable(),
});
/** The event that onboarding waits for: the round was answered, or its deadline was moved. */
export const profileCompleted = eventKind("athlete/profile.completed", "athleteId", round);

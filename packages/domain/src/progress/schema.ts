import { z } from "zod";

/** Weeks start on Monday; weeks and months are club-local. */
export const FindProgress = z.object({ by: z.enum(["week", "month"]).default("week") });
export type FindProgress = z.infer<typeof FindProgress>;

export const FindAthleteProgress = FindProgress.extend({ athleteId: z.uuid() });
export type FindAthleteProgress = z.infer<typeof FindAthleteProgress>;

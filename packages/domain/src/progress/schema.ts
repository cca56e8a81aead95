import { z } from "zod";

/** How finely progress is counted: by club-local weeks, Monday first, or months. */
export const FindProgress = z.object({ by: z.enum(["week", "month"]).default("week") });
export type FindProgress = z.infer<typeof FindProgress>;

export const FindAthleteProgress = FindProgress.extend({ athleteId: z.uuid() });
export type FindAthleteProgress = z.infer<typeof FindAthleteProgress>;

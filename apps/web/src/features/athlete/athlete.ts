import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AppRouter>["athlete"];

export type CoachedAthlete = Outputs["list"][number];
export type AthleteDetail = Outputs["get"];

/** The search text from a query parameter, trimmed to 120 characters. */
export const searchOf = (value: unknown): string => (typeof value === "string" ? value.trim().slice(0, 120) : "");

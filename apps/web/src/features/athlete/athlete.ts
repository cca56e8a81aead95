import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Answers = inferRouterOutputs<AppRouter>["athlete"];

export type CoachedAthlete = Answers["list"][number];
export type AthleteDetail = Answers["get"];

/** What is looked for, as an address carries it. */
export const searchOf = (value: unknown): string => (typeof value === "string" ? value.trim().slice(0, 120) : "");

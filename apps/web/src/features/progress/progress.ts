import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

export type Progress = inferRouterOutputs<AppRouter>["progress"]["get"];
export type Period = Progress["periods"][number];
export type CompletedSession = Progress["sessions"][number];
export type By = Progress["by"];

/** How to count, as an address asks for it: by week unless it says month. */
export const byOf = (value: unknown): By => (value === "month" ? "month" : "week");

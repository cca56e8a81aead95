import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

export type Progress = inferRouterOutputs<AppRouter>["progress"]["get"];
export type Period = Progress["periods"][number];
export type CompletedSession = Progress["sessions"][number];
export type Grouping = Progress["by"];

/** The grouping from a query parameter: by week unless it is "month". */
export const groupingOf = (value: unknown): Grouping => (value === "month" ? "month" : "week");

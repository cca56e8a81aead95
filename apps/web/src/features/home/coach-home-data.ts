import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

export type CoachHomeData = inferRouterOutputs<AppRouter>["home"]["coach"];
export type DaySession = CoachHomeData["today"][number];
export type Waiting = CoachHomeData["waiting"][number];
export type OpenStatement = CoachHomeData["statements"][number];

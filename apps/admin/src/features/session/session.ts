import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AdminRouter>["session"];

export type MissedListed = Outputs["missed"]["rows"][number];
export type SessionShown = Outputs["get"];

import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AdminRouter>["athlete"];

export type AthleteListed = Outputs["list"]["rows"][number];
export type AthleteShown = Outputs["get"];
export type EndedByDeactivation = Outputs["previewDeactivation"];

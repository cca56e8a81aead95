import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

export type SecurityEvent = inferRouterOutputs<AdminRouter>["security"]["list"]["rows"][number];

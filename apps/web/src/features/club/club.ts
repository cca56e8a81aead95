import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

export type ClubFacts = inferRouterOutputs<AppRouter>["club"]["facts"];

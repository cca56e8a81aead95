import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

export type Deletion = inferRouterOutputs<AppRouter>["ownData"]["previewDeletion"];

import { adminRouter } from "@zea/api/root";
import { createServerApi } from "@zea/shell/create-server-api";
import { readContext, redirectToSignIn } from "./page-context.ts";

export const { trpc, prefetch, fetchOrNotFound, HydrateClient } = createServerApi(adminRouter, {
  readContext,
  redirectToSignIn,
});

import { httpBatchLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import type { AdminRouter } from "@zea/api/root";
import superjson from "superjson";

const url = "/api/trpc";

/** How the browser reaches the API: calls in one post, subscriptions as a stream of events. */
export function links(): TRPCLink<AdminRouter>[] {
  return [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url, transformer: superjson }),
      false: httpBatchLink({ url, transformer: superjson, maxItems: 10 }),
    }),
  ];
}

import { httpBatchLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import type { AppRouter } from "@zea/api/root";
import superjson from "superjson";

const url = "/api/trpc";

/** How the browser reaches the API: calls in one post, subscriptions as a stream of events. */
export function links(): TRPCLink<AppRouter>[] {
  return [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url, transformer: superjson }),
      false: httpBatchLink({ url, transformer: superjson, maxItems: 10 }),
    }),
  ];
}

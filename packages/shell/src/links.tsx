import { httpBatchLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";
import superjson from "superjson";

const url = "/api/trpc";

/** How the browser reaches the API: calls in one post, subscriptions as a stream of events. */
export function links<Router extends AnyTRPCRouter>(): TRPCLink<Router>[] {
  const ways: TRPCLink<AppRouter>[] = [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url, transformer: superjson }),
      false: httpBatchLink({ url, transformer: superjson, maxItems: 10 }),
    }),
  ];
  return ways as unknown as TRPCLink<Router>[]; // all that a link knows of a router is how it writes its answers
}

import { httpBatchLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";
import superjson from "superjson";

const url = "/api/trpc";

/** The browser's connection to the API: calls are batched, subscriptions arrive as server-sent events. */
export function links<Router extends AnyTRPCRouter>(): TRPCLink<Router>[] {
  const appLinks: TRPCLink<AppRouter>[] = [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url, transformer: superjson }),
      false: httpBatchLink({ url, transformer: superjson, maxItems: 10 }),
    }),
  ];
  return appLinks as unknown as TRPCLink<Router>[]; // a link depends on nothing of a router but its transformer
}

import { httpBatchLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";
import { transformer } from "@zea/api/transformer";

const url = "/api/trpc";
/** Below the 16 KiB of an address and its headers that the server accepts. */
const maxURLLength = 8_000;

/** The browser's connection to the API: calls are batched, subscriptions arrive as server-sent events. */
export function links<Router extends AnyTRPCRouter>(): TRPCLink<Router>[] {
  const appLinks: TRPCLink<AppRouter>[] = [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url, transformer }),
      false: httpBatchLink({ url, transformer, maxItems: 10, maxURLLength }),
    }),
  ];
  return appLinks as unknown as TRPCLink<Router>[]; // a link depends on nothing of a router but its transformer
}

import { httpBatchLink, httpSubscriptionLink, splitLink, TRPCClientError, type TRPCLink } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { observable } from "@trpc/server/observable";
import type { AppRouter } from "@zea/api/root";
import { transformer } from "@zea/api/transformer";
import { fetchInTime } from "./fetch-in-time.tsx";

const url = "/api/trpc";
/** Below the 16 KiB of an address and its headers that the server accepts. */
const maxURLLength = 8_000;

/**
 * The browser's connection to the API: calls are batched, subscriptions arrive as server-sent events. While a page is
 * rendered on the server, a query whose prefetch failed fails again with its path only: the address of a call has the input.
 */
export function links<Router extends AnyTRPCRouter>(): TRPCLink<Router>[] {
  if (typeof window === "undefined") return [failOnServer];
  const appLinks: TRPCLink<AppRouter>[] = [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url, transformer }),
      false: httpBatchLink({ url, transformer, maxItems: 10, maxURLLength, fetch: fetchInTime }),
    }),
  ];
  return appLinks as unknown as TRPCLink<Router>[]; // a link depends on nothing of a router but its transformer
}

function failOnServer() {
  return ({ op }: { op: { path: string } }) =>
    observable<never, TRPCClientError<AnyTRPCRouter>>((observer) =>
      observer.error(new TRPCClientError(`${op.path} is called in the browser only`)),
    );
}

import { dehydrate, type FetchQueryOptions, HydrationBoundary, type QueryKey } from "@tanstack/react-query";
import { type AnyTRPCRouter, type inferRouterContext, TRPCError } from "@trpc/server";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { makeQueryClient } from "./query-client.tsx";

/** An app's API as its pages ask it on the server, on behalf of their reader. */
export function createPagesApi<Router extends AnyTRPCRouter>(
  router: Router,
  readContext: () => Promise<inferRouterContext<Router>>,
) {
  const queryClient = cache(makeQueryClient);
  return {
    /** The queries of the API. */
    trpc: createTRPCOptionsProxy({ ctx: readContext, router, queryClient }),
    /** Begins a query on the server: the page goes on and the browser receives the answer when it is there. Wait for it where it stands outside of a Suspense boundary, and so has to be the same in the browser. A failed one is asked for again there. */
    prefetch<Data, Failure, Selected, Key extends QueryKey>(
      options: FetchQueryOptions<Data, Failure, Selected, Key>,
    ): Promise<void> {
      return queryClient().prefetchQuery(options);
    },
    /** Answers a query on the server, for a page that is named after it; what isn't there is not found. */
    askWhole<Data, Failure, Selected, Key extends QueryKey>(
      options: FetchQueryOptions<Data, Failure, Selected, Key>,
    ): Promise<Selected> {
      return queryClient()
        .fetchQuery(options)
        .catch((error: unknown) => {
          if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
          throw error;
        });
    },
    /** Hands what was prefetched to the components below it. */
    HydrateClient({ children }: { children: ReactNode }) {
      return <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>;
    },
  };
}

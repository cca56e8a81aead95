import {
  dehydrate,
  type FetchQueryOptions,
  HydrationBoundary,
  hashKey,
  type Query,
  type QueryKey,
} from "@tanstack/react-query";
import { type AnyTRPCRouter, type inferRouterContext, TRPCError } from "@trpc/server";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { createQueryClient, shouldDehydrate } from "./query-client.tsx";

type PageContext<Router extends AnyTRPCRouter> = {
  readContext: () => Promise<inferRouterContext<Router>>;
  redirectToSignIn: () => Promise<never>;
};

/** The errors that a page shows as not-found. */
const notFoundCodes: readonly string[] = ["NOT_FOUND", "FORBIDDEN", "BAD_REQUEST", "CONFLICT"];

/** An app's API on the server, called for the user who requested the page; one query cache per request. */
export function createServerApi<Router extends AnyTRPCRouter>(
  router: Router,
  { readContext, redirectToSignIn }: PageContext<Router>,
) {
  const queryClient = cache(createQueryClient);
  const prefetched = cache(() => new Set<string>());
  const toSignIn = (error: unknown): Promise<never> => {
    return error instanceof TRPCError && error.code === "UNAUTHORIZED" ? redirectToSignIn() : Promise.reject(error);
  };
  return {
    trpc: createTRPCOptionsProxy({ ctx: readContext, router, queryClient }),
    /**
     * Starts a query for the client components below a `HydrateClient`; the browser retries one that fails. Await it if a
     * component reads it outside a Suspense boundary or with `useQuery`: else the data may come between the server's
     * rendering and the browser's, which then differ.
     */
    prefetch<Data, Failure, Selected, Key extends QueryKey>(
      options: FetchQueryOptions<Data, Failure, Selected, Key>,
    ): Promise<void> {
      prefetched().add(hashKey(options.queryKey));
      const { queryFn } = options;
      if (typeof queryFn !== "function") return queryClient().prefetchQuery(options);
      // a pending query is streamed, and Next.js would log its failure while the layout redirects
      return queryClient().prefetchQuery({
        ...options,
        queryFn: async (context) => Promise.resolve(queryFn(context)).catch(toSignIn),
      });
    },
    /** Fetches what only the page itself needs. Shows not-found when the API refuses it and redirects to sign-in when the session has ended. */
    fetchOrNotFound<Data, Failure, Selected, Key extends QueryKey>(
      options: FetchQueryOptions<Data, Failure, Selected, Key>,
    ): Promise<Selected> {
      return queryClient()
        .fetchQuery(options)
        .catch(toSignIn)
        .catch((error: unknown) => {
          if (error instanceof TRPCError && notFoundCodes.includes(error.code)) notFound();
          throw error;
        });
    },
    /** Sends the prefetched queries to the client components below it. */
    HydrateClient({ children }: { children: ReactNode }) {
      const isSent = (query: Query) => prefetched().has(query.queryHash) && shouldDehydrate(query);
      const state = dehydrate(queryClient(), { shouldDehydrateQuery: isSent });
      return <HydrationBoundary state={state}>{children}</HydrationBoundary>;
    },
  };
}

import { dehydrate, type FetchQueryOptions, HydrationBoundary, type QueryKey } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { webRouter } from "@zea/api/root";
import { cache, type ReactNode } from "react";
import { makeQueryClient } from "./query-client.ts";
import { readContext } from "./reader.ts";

const queryClient = cache(makeQueryClient);

/** The queries of the API as a page asks for them, on behalf of its reader. */
export const trpc = createTRPCOptionsProxy({ ctx: readContext, router: webRouter, queryClient });

/** Asks a query on the server, so that page and browser begin with the same answer; a failure is asked again by the browser. */
export function prefetch<Data, Failure, Selected, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Selected, Key>,
): Promise<void> {
  return queryClient().prefetchQuery(options);
}

/** Hands what was prefetched to the components below it. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>;
}

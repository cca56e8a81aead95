import { dehydrate, type FetchQueryOptions, HydrationBoundary, type QueryKey } from "@tanstack/react-query";
import { TRPCError } from "@trpc/server";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { adminRouter } from "@zea/api/root";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { makeQueryClient } from "./query-client.ts";
import { readContext } from "./reader.ts";

const queryClient = cache(makeQueryClient);

/** The queries of the API as a page asks for them, on behalf of its reader. */
export const trpc = createTRPCOptionsProxy({ ctx: readContext, router: adminRouter, queryClient });

/** Begins a query on the server; the page goes on and the browser receives the answer when it is there. */
export function prefetch<Data, Failure, Selected, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Selected, Key>,
): void {
  void queryClient().prefetchQuery(options);
}

/** Answers a query on the server before the page goes on: for what stands outside of a Suspense boundary, and so has to be the same in the browser. A failed one is asked for again there. */
export async function prefetchWhole<Data, Failure, Selected, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Selected, Key>,
): Promise<void> {
  await queryClient().prefetchQuery(options);
}

/** Answers a query on the server, for a page that is named after it; what isn't there is not found. */
export async function askWhole<Data, Failure, Selected, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Selected, Key>,
): Promise<Selected> {
  return queryClient()
    .fetchQuery(options)
    .catch((error: unknown) => {
      if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
      throw error;
    });
}

/** Hands what was prefetched to the components below it. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>;
}

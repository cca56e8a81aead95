import { defaultShouldDehydrateQuery, type Query, QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import superjson from "superjson";

const freshSeconds = 30;
const retries = 2;

/** The query cache: one per request on the server, one per tab in the browser. Queries that the API rejects are not retried. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: freshSeconds * 1000,
        retry: (count, error) => typeof window !== "undefined" && !isRefusal(error) && count < retries,
      },
      // offline, a mutation fails at once instead of waiting silently
      mutations: { networkMode: "always" },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: shouldDehydrate,
        shouldRedactErrors: () => false,
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}

/** Pending queries are sent too; their data is streamed when it is ready. */
export function shouldDehydrate(query: Query): boolean {
  return defaultShouldDehydrateQuery(query) || query.state.status === "pending";
}

function isRefusal(error: unknown): boolean {
  return error instanceof TRPCClientError && Number(error.data?.httpStatus ?? 500) < 500;
}

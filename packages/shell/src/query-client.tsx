import { defaultShouldDehydrateQuery, type Query, QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import superjson from "superjson";

const secondsFresh = 30;
const retries = 2;

/** A cache of answers: one per page on the server, one per tab in the browser. Refused queries are not retried. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: secondsFresh * 1000,
        retry: (count, error) => typeof window !== "undefined" && !isRefusal(error) && count < retries,
      },
      // without a network a mutation fails at once, instead of waiting in silence
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

/** Pending queries are sent too: their answer follows when it is there. */
export function shouldDehydrate(query: Query): boolean {
  return defaultShouldDehydrateQuery(query) || query.state.status === "pending";
}

function isRefusal(error: unknown): boolean {
  return error instanceof TRPCClientError && Number(error.data?.httpStatus ?? 500) < 500;
}

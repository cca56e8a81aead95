import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import superjson from "superjson";

const secondsFresh = 30;
const retries = 2;

/** A cache of answers: one per page on the server, one per tab in the browser. A refusal is not asked for again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: secondsFresh * 1000,
        retry: (count, error) => typeof window !== "undefined" && !isRefusal(error) && count < retries,
      },
      // a deed without a network fails at once and says so, instead of waiting in silence
      mutations: { networkMode: "always" },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        shouldRedactErrors: () => false,
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}

function isRefusal(error: unknown): boolean {
  return error instanceof TRPCClientError && Number(error.data?.httpStatus ?? 500) < 500;
}

"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { useLocale } from "next-intl";
import { type ReactNode, useState } from "react";
import { links } from "./links.tsx";
import { getPathname } from "./navigation.tsx";
import { createQueryClient } from "./query-client.tsx";
import { refusalOf } from "./use-error-message.tsx";

type Locale = ReturnType<typeof useLocale>;

type ApiOptions = {
  /** The paths of queries that any act may change. */
  refreshedAfterActs?: readonly string[][];
};

/** An app's API in the browser: its provider and its hook. Redirects to sign-in when the session has ended, and back afterwards. */
export function createApi<Router extends AnyTRPCRouter>(options: ApiOptions = {}) {
  const { TRPCProvider, useTRPC } = createTRPCContext<Router>();
  function ApiProvider({ children }: { children: ReactNode }) {
    const locale = useLocale();
    const [queryClient] = useState(() => createBrowserClient(locale, options));
    const [trpcClient] = useState(() => createTRPCClient<Router>({ links: links() }));
    return (
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
          {children}
        </TRPCProvider>
      </QueryClientProvider>
    );
  }
  return { ApiProvider, useTRPC };
}

function createBrowserClient(locale: Locale, { refreshedAfterActs = [] }: ApiOptions): QueryClient {
  const onError = (error: unknown) => {
    if (refusalOf(error)?.code === "UNAUTHORIZED") leaveForSignIn(locale);
  };
  const client = createQueryClient();
  client.getQueryCache().config.onError = onError;
  client.getMutationCache().config.onError = onError;
  client.getMutationCache().config.onSettled = () => {
    for (const path of refreshedAfterActs) void client.invalidateQueries({ queryKey: [path] });
  };
  return client;
}

/** Opens the sign-in page, which returns to the current one. */
function leaveForSignIn(locale: Locale): void {
  const next = window.location.pathname + window.location.search;
  window.location.assign(getPathname({ href: { pathname: "/sign-in", query: { next, expired: "1" } }, locale }));
}

"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AdminRouter } from "@zea/api/root";
import { useLocale } from "next-intl";
import { type ReactNode, useState } from "react";
import { refusalOf } from "@/components/use-error-message.ts";
import { getPathname } from "@/i18n/navigation.ts";
import { links } from "./links.ts";
import { makeQueryClient } from "./query-client.ts";

const { TRPCProvider, useTRPC } = createTRPCContext<AdminRouter>();

export { useTRPC };

type Locale = ReturnType<typeof useLocale>;

/** The API for everything below. Whoever is no longer signed in is led to the sign-in page, and back to this one. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const [queryClient] = useState(() => createBrowserClient(locale));
  const [trpcClient] = useState(() => createTRPCClient<AdminRouter>({ links: links() }));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

function createBrowserClient(locale: Locale): QueryClient {
  const onError = (error: unknown) => {
    if (refusalOf(error)?.code === "UNAUTHORIZED") leaveForSignIn(locale);
  };
  const client = makeQueryClient();
  client.getQueryCache().config.onError = onError;
  client.getMutationCache().config.onError = onError;
  return client;
}

/** Goes to the sign-in page, which comes back to this one. */
function leaveForSignIn(locale: Locale): void {
  const next = window.location.pathname + window.location.search;
  window.location.assign(getPathname({ href: { pathname: "/sign-in", query: { next, expired: "1" } }, locale }));
}

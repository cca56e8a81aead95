import { createContext } from "@zea/api/context";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { redirect } from "./navigation.tsx";

type Site = {
  app: "web" | "admin";
  /** The page that opens after signing in, unless another one was requested. */
  startPage: string;
};

/** The session and the clock of the request for a page; read once per request. */
export function createPageContext({ app, startPage }: Site) {
  const readContext = cache(async () => createContext({ headers: await headers(), app }));
  /** Redirects to sign-in, or to its part that is missing, which returns to the current page. */
  const redirectToSignIn = async (): Promise<never> => {
    const next = (await headers()).get("x-path") ?? startPage;
    const pathname = (await readContext()).restricted ? "/second-factor" : "/sign-in";
    return redirect({ href: { pathname, query: { next } }, locale: await getLocale() });
  };
  return {
    readContext,
    redirectToSignIn,
    /** The current time by the club's clock. */
    currentTime: async (): Promise<Date> => (await readContext()).clock(),
    /** The signed-in user; redirects to sign-in when there is none. */
    requireUser: async () => {
      const { session } = await readContext();
      return session ? session.user : redirectToSignIn();
    },
  };
}

import { createContext } from "@zea/api/context";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { redirect } from "./navigation.tsx";

type Site = {
  app: "web" | "admin";
  /** Where a person who asked for no page in particular begins after signing in. */
  startPage: string;
};

/** Who requested a page, and at what time of the club; read once per page. */
export function createPageContext({ app, startPage }: Site) {
  const readContext = cache(async () => createContext({ headers: await headers(), app }));
  /** Returns to this page after signing in. */
  const redirectToSignIn = async (): Promise<never> => {
    const next = (await headers()).get("x-path") ?? startPage;
    return redirect({ href: { pathname: "/sign-in", query: { next } }, locale: await getLocale() });
  };
  return {
    readContext,
    redirectToSignIn,
    /** The current time by the club's clock. */
    clubNow: async (): Promise<Date> => (await readContext()).clock(),
    /** The signed-in person; redirects to the sign-in page when there is none. */
    requireUser: async () => {
      const { session } = await readContext();
      return session ? session.user : redirectToSignIn();
    },
  };
}

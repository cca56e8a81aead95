import { createContext } from "@zea/api/context";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { redirect } from "./navigation.tsx";

/** How the pages of a site know their reader; who signs in without having asked for a page begins at `start`. */
export function readerOf(app: "web" | "admin", start: string) {
  const readContext = cache(async () => createContext({ headers: await headers(), app }));
  const toSignIn = async (): Promise<never> => {
    const next = (await headers()).get("x-path") ?? start;
    return redirect({ href: { pathname: "/sign-in", query: { next } }, locale: await getLocale() });
  };
  return {
    /** Who reads this page and what the club's clock says, found once per page. */
    readContext,
    /** The club's present instant. */
    clubNow: async (): Promise<Date> => (await readContext()).clock(),
    /** The person who reads this page; who is not signed in goes to the sign-in page and comes back from it. */
    signedInReader: async () => {
      const { session } = await readContext();
      return session ? session.user : toSignIn();
    },
    toSignIn,
  };
}

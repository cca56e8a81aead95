import { createContext } from "@zea/api/context";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { redirect } from "@/i18n/navigation.ts";

/** Who reads this page and what the club's clock says, found once per page. */
export const readContext = cache(async () => createContext({ headers: await headers(), app: "admin" }));

/** The club's present instant. */
export async function clubNow(): Promise<Date> {
  return (await readContext()).clock();
}

/** The person who reads this page; who is not signed in goes to the sign-in page and comes back from it. */
export async function signedInReader() {
  const { session } = await readContext();
  return session ? session.user : toSignIn();
}

async function toSignIn(): Promise<never> {
  const next = (await headers()).get("x-path") ?? "/";
  return redirect({ href: { pathname: "/sign-in", query: { next } }, locale: await getLocale() });
}

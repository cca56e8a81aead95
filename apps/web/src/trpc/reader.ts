import { TRPCError } from "@trpc/server";
import { createContext } from "@zea/api/context";
import { createWebCaller } from "@zea/api/root";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { redirect } from "@/i18n/navigation.ts";

type Api = ReturnType<typeof createWebCaller>;

/** Who reads this page and what the club's clock says, found once per page. */
export const readContext = cache(async () => createContext({ headers: await headers(), app: "web" }));

/** The club's present instant. */
export async function clubNow(): Promise<Date> {
  return (await readContext()).clock();
}

/** The person who reads this page; who is not signed in goes to the sign-in page and comes back from it. */
export async function signedInReader() {
  const { session } = await readContext();
  return session ? session.user : toSignIn();
}

/** Asks the API on behalf of the reader: who is not signed in goes to the sign-in page, and what isn't there is not found. */
export async function ask<Answer>(question: (api: Api) => Promise<Answer>): Promise<Answer> {
  const api = createWebCaller(await readContext());
  return question(api).catch(async (error: unknown) => {
    if (error instanceof TRPCError && error.code === "UNAUTHORIZED") return toSignIn();
    if (error instanceof TRPCError && ["NOT_FOUND", "FORBIDDEN", "BAD_REQUEST", "CONFLICT"].includes(error.code))
      notFound();
    throw error;
  });
}

async function toSignIn(): Promise<never> {
  const next = (await headers()).get("x-path") ?? "/home";
  return redirect({ href: { pathname: "/sign-in", query: { next } }, locale: await getLocale() });
}

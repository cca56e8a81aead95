import { TRPCError } from "@trpc/server";
import { createWebCaller } from "@zea/api/root";
import { readerOf } from "@zea/shell/reader";
import { notFound } from "next/navigation";

type Api = ReturnType<typeof createWebCaller>;

const { readContext, clubNow, signedInReader, toSignIn } = readerOf("web", "/home");

export { clubNow, readContext, signedInReader };

/** Calls the API for the reader of the page. Redirects to sign-in if that is required, and shows "not found" for a refusal. */
export async function ask<Answer>(question: (api: Api) => Promise<Answer>): Promise<Answer> {
  const api = createWebCaller(await readContext());
  return question(api).catch(async (error: unknown) => {
    if (error instanceof TRPCError && error.code === "UNAUTHORIZED") return toSignIn();
    if (error instanceof TRPCError && ["NOT_FOUND", "FORBIDDEN", "BAD_REQUEST", "CONFLICT"].includes(error.code))
      notFound();
    throw error;
  });
}

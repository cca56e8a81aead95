import { TRPCError } from "@trpc/server";
import { createWebCaller } from "@zea/api/root";
import { readContext } from "@/trpc/page-context.ts";

/** A former coach's statements by their mailed link, or null if the link is not valid (any more). */
export async function findLinkedStatements(token: string) {
  const api = createWebCaller(await readContext());
  return api.statement.linked({ token }).catch((error: unknown) => {
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code)) return null;
    throw error;
  });
}

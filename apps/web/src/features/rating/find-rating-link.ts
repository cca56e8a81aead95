import { TRPCError } from "@trpc/server";
import { createWebCaller } from "@zea/api/root";
import { readContext } from "@/trpc/page-context.ts";
import type { RatingLink } from "./rating.ts";

/** The session that a rating link is for, or null if the link is invalid. Has no side effects. */
export async function findRatingLink(token: string): Promise<RatingLink | null> {
  const api = createWebCaller(await readContext());
  return api.rating.get({ token }).catch((error: unknown) => {
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code)) return null;
    throw error;
  });
}

import { TRPCError } from "@trpc/server";
import { createWebCaller } from "@zea/api/root";
import { readContext } from "@/trpc/reader.ts";
import type { RatingLink } from "./rating.ts";

/** What a rating's link is about, or null where it is none of ours. Looking changes nothing. */
export async function findRatingLink(token: string): Promise<RatingLink | null> {
  const api = createWebCaller(await readContext());
  return api.rating.look({ token }).catch((error: unknown) => {
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code)) return null;
    throw error;
  });
}

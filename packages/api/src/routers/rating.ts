import { findRatingLink, rateByLink } from "@zea/domain/session/rate-by-link";
import { RateByLink, RatingLinkToken } from "@zea/domain/session/schema";
import { addPhoto } from "../add-photos.ts";
import { publicProcedure, router } from "../trpc.ts";

/** Rating a session by the link in a mail, without signing in. */
export const ratingRouter = router({
  get: publicProcedure.input(RatingLinkToken).query(async ({ ctx, input }) => {
    const link = await findRatingLink(ctx, input);
    return { ...link, coach: await addPhoto(ctx, link.coach) };
  }),
  give: publicProcedure.input(RateByLink).mutation(({ ctx, input }) => rateByLink(ctx, input)),
});

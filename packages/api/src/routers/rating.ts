import { findRatingLink, rateByLink } from "@zea/domain/session/rate-by-link";
import { RateByLink, RatingLinkToken } from "@zea/domain/session/schema";
import { publicProcedure, router } from "../trpc.ts";

/** Rating a session by the link in a mail, without signing in. */
export const ratingRouter = router({
  get: publicProcedure.input(RatingLinkToken).query(({ ctx, input }) => findRatingLink(ctx, input)),
  give: publicProcedure.input(RateByLink).mutation(({ ctx, input }) => rateByLink(ctx, input)),
});

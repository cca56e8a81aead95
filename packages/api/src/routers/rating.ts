import { findRatingLink, rateByLink } from "@zea/domain/session/rate-by-link";
import { AnswerLink, RateByLink } from "@zea/domain/session/schema";
import { publicProcedure, router } from "../trpc.ts";

/** What a mail's link can do without anybody signed in: show one session, and rate it. */
export const ratingRouter = router({
  look: publicProcedure.input(AnswerLink).query(({ ctx, input }) => findRatingLink(ctx, input)),
  give: publicProcedure.input(RateByLink).mutation(({ ctx, input }) => rateByLink(ctx, input)),
});

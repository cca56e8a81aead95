import { listOpenFeedback } from "@zea/domain/feedback/queries";
import { giveFeedback } from "@zea/domain/session/give-answer";
import { GiveFeedback } from "@zea/domain/session/schema";
import { athleteProcedure, router } from "../trpc.ts";

export const feedbackRouter = router({
  open: athleteProcedure.query(({ ctx }) => listOpenFeedback(ctx)),
  give: athleteProcedure.input(GiveFeedback).mutation(({ ctx, input }) => giveFeedback(ctx, input)),
});

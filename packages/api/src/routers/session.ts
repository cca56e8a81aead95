import { BookingId } from "@zea/domain/booking/schema";
import { adjustPayment } from "@zea/domain/session/adjust-payment";
import { inspectSession, listNoShows } from "@zea/domain/session/admin-queries";
import { completeSession, quoteSession } from "@zea/domain/session/complete-session";
import { giveEvaluation } from "@zea/domain/session/give-answer";
import { previewNoShow, recordNoShow, undoNoShow } from "@zea/domain/session/no-show";
import { findSession } from "@zea/domain/session/queries";
import {
  AdjustPayment,
  CompleteSession,
  GiveEvaluation,
  ListNoShows,
  QuoteSession,
  RecordNoShow,
  TimeSession,
  UndoNoShow,
} from "@zea/domain/session/schema";
import { resetSession, startSession, stopSession } from "@zea/domain/session/time-session";
import { adminProcedure, coachProcedure, router } from "../trpc.ts";

export const sessionRouter = router({
  get: coachProcedure.input(BookingId).query(({ ctx, input }) => findSession(ctx, input)),
  start: coachProcedure.input(TimeSession).mutation(({ ctx, input }) => startSession(ctx, input)),
  stop: coachProcedure.input(TimeSession).mutation(({ ctx, input }) => stopSession(ctx, input)),
  reset: coachProcedure.input(BookingId).mutation(({ ctx, input }) => resetSession(ctx, input)),
  quote: coachProcedure.input(QuoteSession).query(({ ctx, input }) => quoteSession(ctx, input)),
  complete: coachProcedure.input(CompleteSession).mutation(({ ctx, input }) => completeSession(ctx, input)),
  previewNoShow: coachProcedure.input(BookingId).query(({ ctx, input }) => previewNoShow(ctx, input)),
  recordNoShow: coachProcedure.input(RecordNoShow).mutation(({ ctx, input }) => recordNoShow(ctx, input)),
  undoNoShow: coachProcedure.input(BookingId).mutation(({ ctx, input }) => undoNoShow(ctx, input)),
  evaluate: coachProcedure.input(GiveEvaluation).mutation(({ ctx, input }) => giveEvaluation(ctx, input)),
});

export const adminSessionRouter = router({
  noShows: adminProcedure.input(ListNoShows).query(({ ctx, input }) => listNoShows(ctx, input)),
  get: adminProcedure.input(BookingId).query(({ ctx, input }) => inspectSession(ctx, input)),
  quote: adminProcedure.input(QuoteSession).query(({ ctx, input }) => quoteSession(ctx, input)),
  complete: adminProcedure.input(CompleteSession).mutation(({ ctx, input }) => completeSession(ctx, input)),
  previewNoShow: adminProcedure.input(BookingId).query(({ ctx, input }) => previewNoShow(ctx, input)),
  recordNoShow: adminProcedure.input(RecordNoShow).mutation(({ ctx, input }) => recordNoShow(ctx, input)),
  undoNoShow: adminProcedure.input(UndoNoShow.required()).mutation(({ ctx, input }) => undoNoShow(ctx, input)),
  adjust: adminProcedure.input(AdjustPayment).mutation(({ ctx, input }) => adjustPayment(ctx, input)),
});

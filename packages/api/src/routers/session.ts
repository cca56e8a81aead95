import { BookingId } from "@zea/domain/booking/schema";
import { adjustPayment } from "@zea/domain/session/adjust-payment";
import { inspectSession, listMissed } from "@zea/domain/session/admin-queries";
import { completeSession, quoteSession } from "@zea/domain/session/complete-session";
import { giveEvaluation } from "@zea/domain/session/give-answer";
import { missSession, previewMiss, undoMiss } from "@zea/domain/session/miss-session";
import { findSession } from "@zea/domain/session/queries";
import {
  AdjustPayment,
  CompleteSession,
  GiveEvaluation,
  ListMissed,
  TimeSession,
  UndoMiss,
} from "@zea/domain/session/schema";
import { resetSession, startSession, stopSession } from "@zea/domain/session/time-session";
import { adminProcedure, coachProcedure, router } from "../trpc.ts";

export const sessionRouter = router({
  get: coachProcedure.input(BookingId).query(({ ctx, input }) => findSession(ctx, input)),
  start: coachProcedure.input(TimeSession).mutation(({ ctx, input }) => startSession(ctx, input)),
  stop: coachProcedure.input(TimeSession).mutation(({ ctx, input }) => stopSession(ctx, input)),
  reset: coachProcedure.input(BookingId).mutation(({ ctx, input }) => resetSession(ctx, input)),
  quote: coachProcedure.input(CompleteSession).query(({ ctx, input }) => quoteSession(ctx, input)),
  complete: coachProcedure.input(CompleteSession).mutation(({ ctx, input }) => completeSession(ctx, input)),
  previewMiss: coachProcedure.input(BookingId).query(({ ctx, input }) => previewMiss(ctx, input)),
  miss: coachProcedure.input(BookingId).mutation(({ ctx, input }) => missSession(ctx, input)),
  undoMiss: coachProcedure.input(BookingId).mutation(({ ctx, input }) => undoMiss(ctx, input)),
  evaluate: coachProcedure.input(GiveEvaluation).mutation(({ ctx, input }) => giveEvaluation(ctx, input)),
});

export const adminSessionRouter = router({
  missed: adminProcedure.input(ListMissed).query(({ ctx, input }) => listMissed(ctx, input)),
  get: adminProcedure.input(BookingId).query(({ ctx, input }) => inspectSession(ctx, input)),
  undoMiss: adminProcedure.input(UndoMiss.required()).mutation(({ ctx, input }) => undoMiss(ctx, input)),
  adjust: adminProcedure.input(AdjustPayment).mutation(({ ctx, input }) => adjustPayment(ctx, input)),
});

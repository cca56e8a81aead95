import { BookingId } from "@zea/domain/booking/schema";
import { clubTimeZone } from "@zea/domain/club";
import { findSettings } from "@zea/domain/club/queries";
import { acceptWarning } from "@zea/domain/payment/accept-warning";
import { answerDispute } from "@zea/domain/payment/answer-dispute";
import { closeReport } from "@zea/domain/payment/close-report";
import { listExceptions } from "@zea/domain/payment/exception-queries";
import { listWarnings } from "@zea/domain/payment/find-warnings";
import { findDraftProgress, listMonths, previewMonth } from "@zea/domain/payment/month-queries";
import { findMonthPayment } from "@zea/domain/payment/queries";
import { remindCoach } from "@zea/domain/payment/remind-coach";
import { findLineDetails, findReport } from "@zea/domain/payment/report-queries";
import { requestReport } from "@zea/domain/payment/request-report";
import { requestReview } from "@zea/domain/payment/request-review";
import { sendReview } from "@zea/domain/payment/review-report";
import {
  AcceptWarning,
  AnswerDispute,
  CloseReport,
  DueReview,
  FindMonthPayment,
  LineId,
  RequestReport,
  RequestReview,
  SetMissingRate,
} from "@zea/domain/payment/schema";
import { setMissingRate } from "@zea/domain/payment/set-missing-rate";
import { undoReview } from "@zea/domain/payment/undo-review";
import { monthOf } from "@zea/domain/time";
import { adminProcedure, coachProcedure, router } from "../trpc.ts";

/** A coach's own payment. */
export const paymentRouter = router({
  month: coachProcedure.input(FindMonthPayment).query(({ ctx, input }) => findMonthPayment(ctx, input)),
});

/** Payment reports by month. */
export const adminPaymentRouter = router({
  months: adminProcedure.query(async ({ ctx }) => ({ months: await listMonths(ctx) })),
  month: adminProcedure.input(RequestReport).query(async ({ ctx, input }) => {
    const report = await findReport(ctx, input);
    const preview = report ? null : await previewMonth(ctx, input);
    const { signOffHours } = await findSettings(ctx);
    const hasEnded = input.month < monthOf(ctx.now, clubTimeZone);
    return { month: input.month, now: ctx.now, hasEnded, report, preview, signOffHours };
  }),
  exceptions: adminProcedure.input(RequestReport).query(({ ctx, input }) => listExceptions(ctx, input)),
  warnings: adminProcedure.input(RequestReport).query(({ ctx, input }) => listWarnings(ctx, input)),
  acceptWarning: adminProcedure.input(AcceptWarning).mutation(({ ctx, input }) => acceptWarning(ctx, input)),
  progress: adminProcedure.input(RequestReport).query(({ ctx, input }) => findDraftProgress(ctx, input)),
  lineDetails: adminProcedure.input(LineId).query(({ ctx, input }) => findLineDetails(ctx, input)),
  request: adminProcedure.input(RequestReport).mutation(({ ctx, input }) => requestReport(ctx, input)),
  requestReview: adminProcedure.input(RequestReview).mutation(({ ctx, input }) => requestReview(ctx, input)),
  undoReview: adminProcedure.input(DueReview).mutation(({ ctx, input }) => undoReview(ctx, input)),
  sendReview: adminProcedure.input(DueReview).mutation(({ ctx, input }) => sendReview(ctx, input)),
  close: adminProcedure.input(CloseReport).mutation(({ ctx, input }) => closeReport(ctx, input)),
  answerDispute: adminProcedure.input(AnswerDispute).mutation(({ ctx, input }) => answerDispute(ctx, input)),
  setMissingRate: adminProcedure.input(SetMissingRate).mutation(({ ctx, input }) => setMissingRate(ctx, input)),
  remind: adminProcedure.input(BookingId).mutation(({ ctx, input }) => remindCoach(ctx, input)),
});

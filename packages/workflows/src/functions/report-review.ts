import { reviewRequested, reviewSettled } from "@zea/domain/payment/events";
import { resumeReviews } from "@zea/domain/payment/resume-reports";
import { advanceReview, announceReview, findReviewWait } from "@zea/domain/payment/review-report";
import type { ReportId } from "@zea/domain/payment/schema";
import { on } from "../client.ts";
import { defineWait } from "../define-wait.ts";

/** A requested review is made after ten minutes, in which it can be undone. */
export const reportReview = defineWait({
  id: "report-review",
  triggers: [on(reviewRequested)],
  subject: ({ reportId }: ReportId) => ({ reportId }),
  answer: reviewSettled,
  match: "reportId",
  read: findReviewWait,
  advance: advanceReview,
  announce: announceReview,
  resume: { step: "resume-reviews", run: resumeReviews },
});

import { z } from "zod";
import { AddRate, rateAnswers } from "../coach/schema.ts";
import { AdjustPayment } from "../session/schema.ts";
import { prose, reason } from "../text-schema.ts";
import { fileProfiles, monthPattern, warningKinds } from "./values.ts";

/** A club-local month, YYYY-MM. */
export const Month = z.string().regex(monthPattern);
export type Month = z.infer<typeof Month>;

export const FindMonthPayment = z.object({ month: Month.optional() });
export type FindMonthPayment = z.infer<typeof FindMonthPayment>;

export const RequestReport = z.object({ month: Month });
export type RequestReport = z.infer<typeof RequestReport>;

export const ReportId = z.object({ reportId: z.uuid() });
export type ReportId = z.infer<typeof ReportId>;

/** The total and the number of lines that the page showed, those struck out among the lines. */
const ShownReport = z.object({
  amountMinor: z.int().min(-1_000_000_000_000).max(1_000_000_000_000),
  lines: z.int().min(0).max(1_000_000),
});

/** `exceptions` is the number that the page listed, and that the person goes on with. */
export const RequestReview = ReportId.extend({
  shown: ShownReport.extend({ exceptions: z.int().min(0).max(1_000_000) }),
});
export type RequestReview = z.infer<typeof RequestReview>;

/** `shown` is the end of the review that the page showed. */
export const DueReview = ReportId.extend({ shown: z.object({ reviewDueAt: z.date() }) });
export type DueReview = z.infer<typeof DueReview>;

/** `facts` are those of the warning as the page showed it. */
export const AcceptWarning = ReportId.extend({
  kind: z.enum(warningKinds),
  subjectId: z.uuid(),
  facts: z.string().max(200),
  note: prose(500, { required: "payment.note_too_long", tooLong: "payment.note_too_long" }).min(1).optional(),
});
export type AcceptWarning = z.infer<typeof AcceptWarning>;

/** `unanswered` is the number of open statements. */
export const CloseReport = ReportId.extend({
  reason: reason.optional(),
  shown: ShownReport.extend({ unanswered: z.int().min(0).max(1_000_000) }),
});
export type CloseReport = z.infer<typeof CloseReport>;

export const StatementId = z.object({ statementId: z.uuid() });
export type StatementId = z.infer<typeof StatementId>;

export const StatementLinkToken = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
export type StatementLinkToken = z.infer<typeof StatementLinkToken>;

export const DisputeStatement = StatementId.extend({
  lines: z
    .array(z.object({ lineId: z.uuid(), reason }))
    .min(1)
    .max(100),
});
export type DisputeStatement = z.infer<typeof DisputeStatement>;

export const SetMissingRate = z.object({
  bookingId: z.uuid(),
  hourlyRateMinor: z.int("coach.rate_invalid").min(0, "coach.rate_invalid").max(10_000_000, "coach.rate_too_large"),
  ...rateAnswers,
});
export type SetMissingRate = z.infer<typeof SetMissingRate>;

export const PreviewRate = AddRate;
export type PreviewRate = z.infer<typeof PreviewRate>;

const count = z.int().min(0).max(1_000_000_000);

/** With a reason, recorded sessions get adjustments. `shown` is what the page said that the rate does to recorded sessions. */
export const SetRate = AddRate.extend({
  adjustmentReason: reason.optional(),
  shown: z.object({
    unrated: count,
    unratedMinor: count,
    frozen: count,
    frozenMinutes: count,
    differenceMinor: z.int().min(-1_000_000_000_000).max(1_000_000_000_000),
  }),
});
export type SetRate = z.infer<typeof SetRate>;

export const LineId = z.object({ lineId: z.uuid() });
export type LineId = z.infer<typeof LineId>;

/** `shown` is the month whose report the page said pays the line's sessions by now; null for the next one. */
const Answered = LineId.extend({ shown: z.object({ paidIn: Month.nullable() }) });

/** A month that the adjustment takes below zero is a warning of its report. */
export const AcceptDispute = Answered.extend({
  kind: z.literal("ACCEPTED"),
  ...AdjustPayment.omit({ requestKey: true, confirmed: true }).shape,
});
export const RefuseDispute = Answered.extend({ kind: z.literal("REFUSED"), reason });
export const KeepDispute = Answered.extend({ kind: z.literal("KEPT") });

export const AnswerDispute = z.discriminatedUnion("kind", [AcceptDispute, RefuseDispute, KeepDispute]);
export type AnswerDispute = z.infer<typeof AnswerDispute>;

export const DownloadFile = ReportId.extend({ profile: z.enum(fileProfiles) });
export type DownloadFile = z.infer<typeof DownloadFile>;

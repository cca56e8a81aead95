import { z } from "zod";
import { eventKind } from "../event.ts";

const report = { reportId: z.uuid() };
/** An administrator has answered a disputed line. */
export const disputeAnswered = eventKind("dispute/answered", "lineId", { lineId: z.uuid() });

const statement = { statementId: z.uuid() };

export const paymentReportRequested = eventKind("payment-report/requested", "reportId", report);
export const reviewRequested = eventKind("payment-report/review.requested", "reportId", report);
/** The review was undone or made before its time. */
export const reviewSettled = eventKind("payment-report/review.settled", "reportId", report);
export const paymentReportReviewed = eventKind("payment-report/reviewed", "reportId", report);
export const paymentReportClosed = eventKind("payment-report/closed", "reportId", report);

export const statementOpened = eventKind("statement/opened", "statementId", statement);
/** `closed`: settled by closing the report, without the coach's answer. */
export const statementSettled = eventKind("statement/answered", "statementId", {
  ...statement,
  closed: z.boolean().optional(),
});

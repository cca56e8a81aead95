import { z } from "zod";
import { eventKind } from "../event.ts";

const report = { reportId: z.uuid() };
const statement = { statementId: z.uuid() };

export const paymentReportRequested = eventKind("payment-report/requested", "reportId", report);
export const paymentReportReviewed = eventKind("payment-report/reviewed", "reportId", report);
export const paymentReportClosed = eventKind("payment-report/closed", "reportId", report);

export const statementOpened = eventKind("statement/opened", "statementId", statement);
/** `closed` is true if the report was closed before the coach answered. */
export const statementAnswered = eventKind("statement/answered", "statementId", {
  ...statement,
  closed: z.boolean().optional(),
});

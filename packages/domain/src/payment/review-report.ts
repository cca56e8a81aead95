import type { PaymentReport } from "@zea/db/generated/client";
import { recordAudit } from "../audit/record-audit.ts";
import { findSettings } from "../club/queries.ts";
import { type Admin, type Ctx, type System, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { emit } from "../outbox.ts";
import { checkShown, type WithOptionalShown } from "../shown.ts";
import { hours, later } from "../time.ts";
import { paymentReportReviewed, reviewSettled, statementOpened } from "./events.ts";
import { lockReport } from "./lock-report.ts";
import { type AskedReview, requestReview } from "./request-review.ts";
import type { DueReview, ReportId } from "./schema.ts";

/** The state of a requested review, and until when it can be undone. */
export type ReviewWait = { state: "OPEN" | "ANSWERED" | "CLOSED"; nextAt: string };

export async function findReviewWait({ db }: Ctx<System>, { reportId }: ReportId): Promise<ReviewWait> {
  const report = await db.paymentReport.findUnique({ where: { id: reportId } });
  if (!report) throw new DomainError("not_found", "payment.not_found");
  return waitOf(report);
}

/** From its end on makes a review that was not undone; any other report stays unchanged. */
export function advanceReview(ctx: Ctx<System>, { reportId }: ReportId): Promise<ReviewWait> {
  return transaction(ctx, async (tx) => {
    const report = await lockReport(tx, reportId);
    const { state, reviewDueAt } = report;
    if (state !== "DRAFT" || !reviewDueAt || tx.now < reviewDueAt) return waitOf(report);
    return waitOf(await review(tx, report));
  });
}

/** Emits the end of a review again, for a wait that registered too late. */
export function announceReview(ctx: Ctx<System>, { reportId }: ReportId): Promise<void> {
  return emit(ctx, reviewSettled.create({ reportId }));
}

/** Makes a requested review, that of `shown`, without waiting for the rest of its ten minutes. Does nothing once it is made. */
export function sendReview(ctx: Ctx<Admin>, { reportId, shown }: WithOptionalShown<DueReview>): Promise<void> {
  return transaction(ctx, async (tx) => {
    const report = await lockReport(tx, reportId);
    if (report.state !== "DRAFT") return;
    const { reviewDueAt } = report;
    if (!reviewDueAt) throw new DomainError("conflict", "payment.review_undone");
    checkShown(shown, { reviewDueAt });
    await review(tx, report);
    await emit(tx, reviewSettled.create({ reportId }));
  });
}

/** Asks for the review of a draft and makes it at once. */
export function reviewReport(ctx: Ctx<Admin>, input: AskedReview): Promise<void> {
  return transaction(ctx, async (tx) => {
    await requestReview(tx, input);
    await sendReview(tx, { reportId: input.reportId });
  });
}

/** Opens a statement for each coach to accept or dispute. What was recorded since the review was asked for comes with the next report. */
async function review(tx: Ctx<Admin | System>, { id: reportId, month }: PaymentReport): Promise<PaymentReport> {
  const reviewed = await tx.db.paymentReport.update({
    where: { id: reportId, state: "DRAFT", reviewDueAt: { not: null } },
    data: { state: "REVIEWED", reviewedAt: tx.now },
  });
  const coaches = await tx.db.paymentLine.groupBy({
    by: ["coachId"],
    where: { reportId },
    orderBy: { coachId: "asc" },
  });
  const { signOffHours } = await findSettings(tx);
  const dueAt = later(tx.now, hours(signOffHours));
  const statements = coaches.map(({ coachId }) => ({ id: uuidv7(), reportId, coachId, openedAt: tx.now, dueAt }));
  await tx.db.paymentStatement.createMany({ data: statements });
  await emit(tx, paymentReportReviewed.create({ reportId }));
  for (const { id } of statements) await emit(tx, statementOpened.create({ statementId: id }));
  const values = { month, statements: statements.length };
  await recordAudit(tx, { action: "payment.review", entity: "payment_report", entityId: reportId, values });
  return reviewed;
}

function waitOf({ state, reviewDueAt, draftedAt }: PaymentReport): ReviewWait {
  const nextAt = (reviewDueAt ?? draftedAt).toISOString();
  if (state !== "DRAFT") return { state: "ANSWERED", nextAt };
  return { state: reviewDueAt ? "OPEN" : "CLOSED", nextAt };
}

import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { checkShown } from "../shown.ts";
import { later } from "../time.ts";
import { countUnclaimed } from "./claim-unpaid.ts";
import { reviewRequested } from "./events.ts";
import { countExceptions } from "./exception-queries.ts";
import { checkWarnings } from "./find-warnings.ts";
import { lockReport, outcomeOf } from "./lock-report.ts";
import { reviewUndoWindow } from "./rules.ts";
import type { ReportId, RequestReview } from "./schema.ts";

/** Callers without a page may leave out what it would have shown. */
export type AskedReview = ReportId & { shown?: Partial<RequestReview["shown"]> };

/**
 * Asks for the review of a draft, which follows in ten minutes unless it is undone; until then the draft is kept as it is.
 * Refuses a draft with unanswered warnings, one that lacks sessions or adjustments recorded since, which must be drafted
 * again, and one whose review somebody else has asked for. Again by the same person, it answers with the first one's end.
 */
export function requestReview(
  ctx: Ctx<Admin>,
  { reportId, shown }: AskedReview,
): Promise<{ reviewDueAt: Date | null }> {
  return transaction(ctx, async (tx) => {
    const { state, month, reviewedById, reviewDueAt: asked } = await lockReport(tx, reportId);
    if (state === "REVIEWED" && reviewedById === tx.actor.id) return { reviewDueAt: asked };
    if (state !== "DRAFT") throw new DomainError("conflict", "payment.not_draft");
    if (asked && reviewedById === tx.actor.id) return { reviewDueAt: asked };
    if (asked) throw new DomainError("conflict", "payment.review_due", { at: asked.toISOString() });
    const missing = await countUnclaimed(tx, month);
    if (missing > 0) throw new DomainError("conflict", "payment.draft_stale", { count: missing });
    const outcome = await outcomeOf(tx, reportId);
    if (outcome.lines === 0) throw new DomainError("conflict", "payment.empty");
    await checkWarnings(tx, { id: reportId, month });
    if (shown) checkShown(shown, { ...outcome, exceptions: await countExceptions(tx, { month }) });
    const reviewDueAt = later(tx.now, reviewUndoWindow);
    await tx.db.paymentReport.update({
      where: { id: reportId, state: "DRAFT", reviewDueAt: null },
      data: { reviewDueAt, reviewedById: tx.actor.id },
    });
    await emit(tx, reviewRequested.create({ reportId }));
    const values = { month, dueAt: reviewDueAt.toISOString() };
    await recordAudit(tx, { action: "payment.request_review", entity: "payment_report", entityId: reportId, values });
    return { reviewDueAt };
  });
}

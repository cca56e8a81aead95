import { recordAudit } from "../audit/record-audit.ts";
import { findSettings } from "../club/queries.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { emit } from "../outbox.ts";
import { checkShown, type WithOptionalShown } from "../shown.ts";
import { hours, later } from "../time.ts";
import { countUnclaimed } from "./claim-unpaid.ts";
import { paymentReportReviewed, statementOpened } from "./events.ts";
import { lockReport, outcomeOf } from "./lock-report.ts";
import type { ReviewReport } from "./schema.ts";

/**
 * Marks a draft as reviewed: nothing is added from then on, and a statement opens for each coach to accept or dispute.
 * Refuses a draft that lacks sessions or adjustments recorded since; it must be drafted again. Again by the same person,
 * it does nothing.
 */
export function reviewReport(ctx: Ctx<Admin>, { reportId, shown }: WithOptionalShown<ReviewReport>): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { state, month, reviewedById } = await lockReport(tx, reportId);
    if (state === "REVIEWED" && reviewedById === tx.actor.id) return;
    if (state !== "DRAFT") throw new DomainError("conflict", "payment.not_draft");
    const missing = await countUnclaimed(tx, month);
    if (missing > 0) throw new DomainError("conflict", "payment.draft_stale", { count: missing });
    const lines = await tx.db.paymentLine.groupBy({
      by: ["coachId"],
      where: { reportId },
      orderBy: { coachId: "asc" },
    });
    if (lines.length === 0) throw new DomainError("conflict", "payment.empty");
    checkShown(shown, await outcomeOf(tx, reportId));
    await tx.db.paymentReport.update({
      where: { id: reportId, state: "DRAFT" },
      data: { state: "REVIEWED", reviewedAt: tx.now, reviewedById: tx.actor.id },
    });
    const { signOffHours } = await findSettings(tx);
    const dueAt = later(tx.now, hours(signOffHours));
    const statements = lines.map(({ coachId }) => ({ id: uuidv7(), reportId, coachId, openedAt: tx.now, dueAt }));
    await tx.db.paymentStatement.createMany({ data: statements });
    await emit(tx, paymentReportReviewed.create({ reportId }));
    for (const { id } of statements) await emit(tx, statementOpened.create({ statementId: id }));
    await recordAudit(tx, {
      action: "payment.review",
      entity: "payment_report",
      entityId: reportId,
      values: { month, statements: statements.length },
    });
  });
}

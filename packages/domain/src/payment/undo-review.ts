import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { checkShown } from "../shown.ts";
import { reviewSettled } from "./events.ts";
import { lockReport } from "./lock-report.ts";
import type { DueReview } from "./schema.ts";

/** Undoes a review before its mails are sent, so that the draft can be made again. Does nothing if none is due. */
export function undoReview(ctx: Ctx<Admin>, { reportId, shown }: DueReview): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { state, month, reviewDueAt } = await lockReport(tx, reportId);
    if (state === "DRAFT" && !reviewDueAt) return;
    if (state !== "DRAFT" || !reviewDueAt || tx.now > reviewDueAt)
      throw new DomainError("conflict", "payment.review_over");
    checkShown(shown, { reviewDueAt });
    await tx.db.paymentReport.update({
      where: { id: reportId, state: "DRAFT" },
      data: { reviewDueAt: null, reviewedById: null },
    });
    await emit(tx, reviewSettled.create({ reportId }));
    const values = { month };
    await recordAudit(tx, { action: "payment.undo_review", entity: "payment_report", entityId: reportId, values });
  });
}

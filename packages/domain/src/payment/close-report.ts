import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { checkShown, type WithOptionalShown } from "../shown.ts";
import { paymentReportClosed, statementSettled } from "./events.ts";
import { checkWarnings } from "./find-warnings.ts";
import { lockReport, outcomeOf } from "./lock-report.ts";
import type { CloseReport } from "./schema.ts";
import { writeFiles } from "./write-files.ts";

/**
 * Closes a reviewed report: writes its files and makes it immutable; its sessions count as paid.
 * Refused while a warning is unanswered. Needs a reason if statements are open, and settles those as CLOSED_UNANSWERED. Again by the same person, it does nothing.
 */
export function closeReport(
  ctx: Ctx<Admin>,
  { reportId, reason, shown }: WithOptionalShown<CloseReport>,
): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { state, month, closedById } = await lockReport(tx, reportId);
    if (state === "CLOSED" && closedById === tx.actor.id) return;
    if (state !== "REVIEWED") throw new DomainError("conflict", "payment.not_reviewed");
    await checkWarnings(tx, { id: reportId, month });
    const open = await tx.db.paymentStatement.findMany({
      where: { reportId, state: "OPEN" },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    checkShown(shown, { ...(await outcomeOf(tx, reportId)), unanswered: open.length });
    if (open.length > 0 && !reason)
      throw new DomainError("conflict", "payment.statements_open", { count: open.length });
    await tx.db.paymentStatement.updateMany({
      where: { reportId, state: "OPEN" },
      data: { state: "CLOSED_UNANSWERED", answeredAt: tx.now },
    });
    for (const { id } of open) await emit(tx, statementSettled.create({ statementId: id, closed: true }));
    await writeFiles(tx, { reportId });
    await tx.db.paymentReport.update({
      where: { id: reportId, state: "REVIEWED" },
      data: {
        state: "CLOSED",
        closedAt: tx.now,
        closedById: tx.actor.id,
        closeReason: open.length > 0 ? reason : null,
      },
    });
    await emit(tx, paymentReportClosed.create({ reportId }));
    await recordAudit(tx, {
      action: "payment.close",
      entity: "payment_report",
      entityId: reportId,
      values: { month, unanswered: open.length },
      reason,
    });
  });
}

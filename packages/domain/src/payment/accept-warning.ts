import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { findWarnings } from "./find-warnings.ts";
import { lockReport } from "./lock-report.ts";
import type { AcceptWarning } from "./schema.ts";

/**
 * Answers a warning: what it says is right. Refuses it when the report says something else by now. Again by the same
 * person with the same note, it does nothing.
 */
export function acceptWarning(
  ctx: Ctx<Admin>,
  { reportId, kind, subjectId, facts, note }: AcceptWarning,
): Promise<void> {
  return transaction(ctx, async (tx) => {
    const report = await lockReport(tx, reportId);
    const about = { reportId, kind, subjectId, facts };
    const where = { reportId_kind_subjectId_facts: about };
    const answered = await tx.db.acceptedWarning.findUnique({ where });
    if (answered?.acceptedById === tx.actor.id && answered.note === (note ?? null)) return;
    if (answered) throw new DomainError("conflict", "payment.warning_accepted");
    if (report.state === "CLOSED") throw new DomainError("conflict", "payment.closed");
    const isPresent = (await findWarnings(tx, report)).some(
      (one) => one.kind === kind && one.subjectId === subjectId && one.facts === facts,
    );
    if (!isPresent) throw new DomainError("conflict", "request.outcome_changed");
    const answer = { note: note ?? null, acceptedAt: tx.now, acceptedById: tx.actor.id };
    await tx.db.acceptedWarning.create({ data: { id: uuidv7(), ...about, ...answer } });
    await recordAudit(tx, {
      action: "payment.accept_warning",
      entity: "payment_report",
      entityId: reportId,
      values: { month: report.month, warning: kind, subjectId, ...(JSON.parse(facts) as Record<string, number>) },
      ...(note !== undefined && { reason: note }),
    });
  });
}

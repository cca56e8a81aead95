import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club/rules.ts";
import { type Admin, type Ctx, type System, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { emit } from "../outbox.ts";
import { localDate } from "../time.ts";
import { paymentReportRequested } from "./events.ts";
import { lockReport } from "./lock-report.ts";
import type { RequestReport } from "./schema.ts";

/** Opens the report of a club-local month that has ended, or takes the one that is there, and asks for its draft; from REVIEWED on nothing is asked for. */
export function requestReport(ctx: Ctx<Admin | System>, { month }: RequestReport): Promise<{ reportId: string }> {
  return transaction(ctx, async (tx) => {
    if (month >= localDate(tx.now, clubTimeZone).slice(0, 7)) throw new DomainError("limit", "payment.month_open");
    await tx.db.paymentReport.createMany({
      data: [{ id: uuidv7(), month, draftedAt: tx.now }],
      skipDuplicates: true,
    });
    const { id } = await tx.db.paymentReport.findUniqueOrThrow({ where: { month }, select: { id: true } });
    const { state } = await lockReport(tx, id);
    if (state !== "DRAFT") return { reportId: id };
    await tx.db.paymentPhase.deleteMany({ where: { reportId: id } });
    await emit(tx, paymentReportRequested.create({ reportId: id }));
    await recordAudit(tx, { action: "payment.draft", entity: "payment_report", entityId: id, values: { month } });
    return { reportId: id };
  });
}

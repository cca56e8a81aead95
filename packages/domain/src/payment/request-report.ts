import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club/rules.ts";
import { type Admin, type Ctx, type System, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { emit } from "../outbox.ts";
import { paymentReportRequested } from "./events.ts";
import { lockReport } from "./lock-report.ts";
import { addMonths, monthOf } from "./rules.ts";
import type { RequestReport } from "./schema.ts";

type Opened = { reportId: string; isDraft: boolean };

/** Asks for the draft of a club-local month that has ended, again if it is a draft still; from REVIEWED on nothing is asked for. */
export function requestReport(ctx: Ctx<Admin>, { month }: RequestReport): Promise<{ reportId: string }> {
  return transaction(ctx, async (tx) => {
    const { reportId, isDraft } = await open(tx, month);
    if (isDraft) {
      await tx.db.paymentPhase.deleteMany({ where: { reportId } });
      await emit(tx, paymentReportRequested.create({ reportId }));
      await recordAudit(tx, {
        action: "payment.draft",
        entity: "payment_report",
        entityId: reportId,
        values: { month },
      });
    }
    return { reportId };
  });
}

/** Opens the report of the month that ended last, or finds it: what the first of a month begins with. */
export function openLastMonth(ctx: Ctx<System>): Promise<{ reportId: string }> {
  return transaction(ctx, async (tx) => {
    const { reportId } = await open(tx, addMonths(monthOf(tx.now, clubTimeZone), -1));
    return { reportId };
  });
}

/** There is one report per month: the second to open it finds the first one's. */
async function open(tx: Ctx<Admin | System>, month: string): Promise<Opened> {
  if (month >= monthOf(tx.now, clubTimeZone)) throw new DomainError("limit", "payment.month_open");
  await tx.db.paymentReport.createMany({ data: [{ id: uuidv7(), month, draftedAt: tx.now }], skipDuplicates: true });
  const { id } = await tx.db.paymentReport.findUniqueOrThrow({ where: { month }, select: { id: true } });
  const { state } = await lockReport(tx, id);
  return { reportId: id, isDraft: state === "DRAFT" };
}

import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club.ts";
import { type Admin, type Ctx, type System, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { emit } from "../outbox.ts";
import { addMonths, monthOf } from "../time.ts";
import { countUnclaimed } from "./claim-unpaid.ts";
import { paymentReportRequested } from "./events.ts";
import { lockReport } from "./lock-report.ts";
import type { RequestReport } from "./schema.ts";

type Opened = { reportId: string; isDraft: boolean; reviewDueAt: Date | null; isNew: boolean };

/** Requests a draft, or a new draft, of a past month with something to pay; from REVIEWED on changes nothing. Refused while a review is due. */
export function requestReport(ctx: Ctx<Admin>, { month }: RequestReport): Promise<{ reportId: string }> {
  return transaction(ctx, async (tx) => {
    const opened = await open(tx, month);
    if (!opened) throw new DomainError("conflict", "payment.empty");
    const { reportId, isDraft, reviewDueAt } = opened;
    if (isDraft && reviewDueAt)
      throw new DomainError("conflict", "payment.review_due", { at: reviewDueAt.toISOString() });
    if (isDraft) {
      await tx.db.paymentPhase.deleteMany({ where: { reportId } });
      await emit(tx, paymentReportRequested.create({ reportId }));
      await recordDraft(tx, reportId, month);
    }
    return { reportId };
  });
}

/** Opens or finds the report of the last month; null if there is nothing to pay. */
export function openLastMonth(ctx: Ctx<System>): Promise<{ reportId: string } | null> {
  return transaction(ctx, async (tx) => {
    const month = addMonths(monthOf(tx.now, clubTimeZone), -1);
    const opened = await open(tx, month);
    if (opened?.isNew) await recordDraft(tx, opened.reportId, month);
    return opened && { reportId: opened.reportId };
  });
}

/** Opens or finds the month's only report; null if there is nothing to pay. */
async function open(tx: Ctx<Admin | System>, month: string): Promise<Opened | null> {
  if (month >= monthOf(tx.now, clubTimeZone)) throw new DomainError("limit", "payment.month_open");
  const found = await tx.db.paymentReport.findUnique({ where: { month }, select: { id: true } });
  if (!found && (await countUnclaimed(tx, month)) === 0) return null;
  const row = { id: uuidv7(), month, draftedAt: tx.now };
  const { count } = await tx.db.paymentReport.createMany({ data: [row], skipDuplicates: true });
  const { id } = await tx.db.paymentReport.findUniqueOrThrow({ where: { month }, select: { id: true } });
  const { state, reviewDueAt } = await lockReport(tx, id);
  return { reportId: id, isDraft: state === "DRAFT", reviewDueAt, isNew: count === 1 };
}

async function recordDraft(tx: Ctx<Admin | System>, reportId: string, month: string): Promise<void> {
  const values = { month };
  await recordAudit(tx, { action: "payment.draft", entity: "payment_report", entityId: reportId, values });
}

import type { PaymentReport } from "@zea/db/generated/client";
import type { Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";

/** Locks a report until the transaction ends. Required first to draft, review, answer or close it. */
export async function lockReport({ db }: Ctx, reportId: string): Promise<PaymentReport> {
  await db.$queryRaw`select id from payment_report where id = ${reportId}::uuid for no key update`;
  const report = await db.paymentReport.findUnique({ where: { id: reportId } });
  if (!report) throw new DomainError("not_found", "payment.not_found");
  return report;
}

/** What a report pays, as its page shows it. Under the report's lock it stays the same. */
export async function outcomeOf({ db }: Ctx, reportId: string): Promise<{ amountMinor: number; lines: number }> {
  const [lines, { _sum }] = await Promise.all([
    db.paymentLine.count({ where: { reportId } }),
    db.paymentLine.aggregate({ where: { reportId, struckAt: null }, _sum: { amountMinor: true } }),
  ]);
  return { amountMinor: _sum.amountMinor ?? 0, lines };
}

/** Serialises drafting, so that two reports cannot claim the same session. */
export async function lockDrafts({ db }: Ctx): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('payment-report'))`;
}

import type { PaymentReport } from "@zea/db/generated/client";
import type { Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";

/** Locks a report's row until the transaction ends, and reads it; whatever drafts, reviews, answers or closes takes it first. */
export async function lockReport({ db }: Ctx, reportId: string): Promise<PaymentReport> {
  await db.$queryRaw`select id from payment_report where id = ${reportId}::uuid for no key update`;
  const report = await db.paymentReport.findUnique({ where: { id: reportId } });
  if (!report) throw new DomainError("not_found", "payment.not_found");
  return report;
}

/** Lets one draft be made at a time, so that a session goes to one of two reports that could have it. */
export async function lockDrafts({ db }: Ctx): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('payment-report'))`;
}

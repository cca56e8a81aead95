import { type Ctx, type System, transaction } from "../context.ts";
import { requestMail } from "../mail/request-mail.ts";
import type { ReportId } from "./schema.ts";

/** Mails every administrator that a draft is ready; idempotent per report. Returns the number of administrators. */
export function notifyAdmins(ctx: Ctx<System>, { reportId }: ReportId): Promise<number> {
  return transaction(ctx, (tx) => mailAdmins(tx, { kind: "report-drafted", subjectId: reportId }));
}

/** Requests a mail to every administrator with access, in the transaction of its cause. Returns their number. */
export async function mailAdmins(tx: Ctx, mail: { kind: string; subjectId: string }): Promise<number> {
  const admins = await tx.db.user.findMany({
    where: { role: "ADMIN", revokedAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id: recipientId } of admins) await requestMail(tx, { ...mail, recipientId });
  return admins.length;
}

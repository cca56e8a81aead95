import { type Ctx, type System, transaction } from "../context.ts";
import { requestMail } from "../mail/request-mail.ts";
import type { ReportId } from "./schema.ts";

/** Mails every administrator that a draft is ready; idempotent per report. Returns the number of administrators. */
export function notifyAdmins(ctx: Ctx<System>, { reportId }: ReportId): Promise<number> {
  return transaction(ctx, async (tx) => {
    const admins = await tx.db.user.findMany({
      where: { role: "ADMIN", revokedAt: null },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    for (const { id } of admins)
      await requestMail(tx, { kind: "report-drafted", recipientId: id, subjectId: reportId });
    return admins.length;
  });
}

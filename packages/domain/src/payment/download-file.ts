import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import type { DownloadFile } from "./schema.ts";

/** The stored bytes of one of a report's files, with their SHA-256; that somebody took them is kept. */
export function downloadFile(ctx: Ctx<Admin>, { reportId, profile }: DownloadFile) {
  return transaction(ctx, async (tx) => {
    const file = await tx.db.paymentFile.findUnique({
      where: { reportId_profile: { reportId, profile } },
      include: { report: { select: { month: true, state: true } } },
    });
    if (!file) throw new DomainError("not_found", "payment.not_found");
    const { bytes, sha256, report } = file;
    const values = { profile, sha256, state: report.state };
    await recordAudit(tx, { action: "payment.download", entity: "payment_report", entityId: reportId, values });
    return { bytes, sha256, ...report };
  });
}

import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { lockReport } from "./lock-report.ts";
import type { DownloadFile } from "./schema.ts";

/** A stored file of a report, in pieces, with its SHA-256; audits the download. */
export function downloadFile(ctx: Ctx<Admin>, { reportId, profile }: DownloadFile) {
  return transaction(ctx, async (tx) => {
    const { month, state } = await lockReport(tx, reportId);
    const file = await tx.db.paymentFile.findUnique({ where: { reportId_profile: { reportId, profile } } });
    if (!file) throw new DomainError("not_found", "payment.not_found");
    const parts = await tx.db.paymentFilePart.findMany({ where: { reportId, profile }, orderBy: { nth: "asc" } });
    const { sha256 } = file;
    const values = { profile, sha256, state };
    await recordAudit(tx, { action: "payment.download", entity: "payment_report", entityId: reportId, values });
    await recordSecurityEvent(tx, { kind: "LIST_EXPORTED", personId: tx.actor.id, detail: { list: "PAYMENTS" } });
    return { pieces: parts.map(({ bytes }) => bytes), sha256, month, state };
  });
}

import { recordAudit } from "../audit/record-audit.ts";
import { lockCoach } from "../coach/update-coach.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { type FileContent, replaceFile } from "./replace-file.ts";
import type { DetachFile } from "./schema.ts";

type AttachedContent = FileContent & { documentId: string };

/** Stores the file of a coach's document instead of the one it had. */
export function attachFile(ctx: Ctx<Admin>, { documentId, ...content }: AttachedContent): Promise<{ fileId: string }> {
  return transaction(ctx, async (tx) => {
    const coachId = await lockDocument(tx, documentId);
    const { fileId, isNew } = await replaceFile(tx, { documentId }, content);
    const audited = { entity: "coach", entityId: coachId, fields: ["documents"] };
    const personal = { personId: coachId, values: { name: content.name } };
    if (isNew) await recordAudit(tx, { action: "coach.attach_file", ...audited, personal });
    return { fileId };
  });
}

/** Removes the file of a coach's document, if it has one. */
export function detachFile(ctx: Ctx<Admin>, { documentId }: DetachFile): Promise<void> {
  return transaction(ctx, async (tx) => {
    const coachId = await lockDocument(tx, documentId);
    const known = await tx.db.file.findUnique({ where: { documentId }, select: { name: true } });
    if (!known) return;
    await tx.db.file.delete({ where: { documentId } });
    const audited = { entity: "coach", entityId: coachId, fields: ["documents"] };
    const personal = { personId: coachId, values: { nameBefore: known.name } };
    await recordAudit(tx, { action: "coach.detach_file", ...audited, personal });
  });
}

/** Locks the coach of a document, and returns their id. */
async function lockDocument(tx: Ctx<Admin>, documentId: string): Promise<string> {
  const find = () => tx.db.coachDocument.findUnique({ where: { id: documentId }, select: { coachId: true } });
  const found = await find();
  if (!found) throw new DomainError("not_found", "coach.document_not_found");
  await lockCoach(tx, found.coachId);
  if (!(await find())) throw new DomainError("not_found", "coach.document_not_found"); // removed meanwhile
  return found.coachId;
}

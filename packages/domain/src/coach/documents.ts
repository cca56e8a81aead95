import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { dateText, dateValue } from "../time.ts";
import type { AddDocument, RemoveDocument } from "./schema.ts";
import { lockCoach } from "./update-coach.ts";

const documentsAtMost = 50;

/** Records a document's name and last valid day; idempotent. */
export function addDocument(
  ctx: Ctx<Admin>,
  { coachId, name, expiresOn }: AddDocument,
): Promise<{ documentId: string }> {
  return transaction(ctx, async (tx) => {
    await lockCoach(tx, coachId);
    const data = { coachId, name, expiresOn: dateValue(expiresOn) };
    const known = await tx.db.coachDocument.findFirst({ where: data });
    if (known) return { documentId: known.id };
    const count = await tx.db.coachDocument.count({ where: { coachId } });
    if (count >= documentsAtMost) throw new DomainError("limit", "coach.too_many_documents", { count });
    const id = uuidv7();
    await tx.db.coachDocument.create({ data: { id, ...data, createdAt: tx.now } });
    await recordAudit(tx, {
      action: "coach.add_document",
      entity: "coach",
      entityId: coachId,
      fields: ["documents"],
      personal: { personId: coachId, values: { name, expiresOn } },
    });
    return { documentId: id };
  });
}

/** Again by the same person, it does nothing. */
export function removeDocument(ctx: Ctx<Admin>, { documentId }: RemoveDocument): Promise<void> {
  return transaction(ctx, async (tx) => {
    const known = await tx.db.coachDocument.findUnique({ where: { id: documentId } });
    if (known) await lockCoach(tx, known.coachId);
    const { count } = await tx.db.coachDocument.deleteMany({ where: { id: documentId } });
    if (!known || count === 0) return checkRemoved(tx, documentId);
    const { coachId, name, expiresOn } = known;
    await recordAudit(tx, {
      ...removal,
      entity: "coach",
      entityId: coachId,
      fields: ["documents"],
      values: { documentId },
      personal: { personId: coachId, values: { nameBefore: name, expiresOnBefore: dateText(expiresOn) } },
    });
  });
}

const removal = { action: "coach.remove_document" };

/** Refuses a document that the actor didn't remove. */
async function checkRemoved({ db, actor }: Ctx<Admin>, documentId: string): Promise<void> {
  const values = { path: ["documentId"], equals: documentId };
  const removed = await db.auditEntry.count({ where: { ...removal, actorId: actor.id, values } });
  if (removed === 0) throw new DomainError("not_found", "coach.document_not_found");
}

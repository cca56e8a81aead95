import { createHash } from "node:crypto";
import type { Ctx, Person } from "../context.ts";
import { uuidv7 } from "../id.ts";

export type FileContent = { name: string; mediaType: string; bytes: Uint8Array };
type Subject = { personId: string } | { documentId: string };

const partBytes = 256 * 1024;

/**
 * Stores the file of a subject, whose row the caller has locked, instead of the one it had. The same file again keeps
 * the stored one, so that a repeated request changes nothing.
 */
export async function replaceFile(
  { db, now, actor }: Ctx<Person>,
  subject: Subject,
  { name, mediaType, bytes }: FileContent,
): Promise<{ fileId: string; isNew: boolean }> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const where = "personId" in subject ? { personId: subject.personId } : { documentId: subject.documentId };
  const known = await db.file.findUnique({ where, select: { id: true, sha256: true, name: true } });
  if (known?.sha256 === sha256 && known.name === name) return { fileId: known.id, isNew: false };
  await db.file.deleteMany({ where });
  const id = uuidv7();
  const kind = "personId" in subject ? "PHOTO" : "COACH_DOCUMENT";
  const file = { id, kind, ...subject, name, mediaType, sizeBytes: bytes.byteLength, sha256 } as const;
  await db.file.create({ data: { ...file, createdAt: now, createdById: actor.id } });
  for (let nth = 0; nth * partBytes < bytes.byteLength; nth += 1) {
    const part = new Uint8Array(bytes.subarray(nth * partBytes, (nth + 1) * partBytes));
    await db.filePart.create({ data: { fileId: id, nth, bytes: part }, select: { nth: true } });
  }
  return { fileId: id, isNew: true };
}

import { type Ctx, type Person, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { type FileContent, replaceFile } from "./replace-file.ts";

/** Replaces the person's own photo. Of two at once, the later one stays. */
export function setPhoto(ctx: Ctx<Person>, content: FileContent): Promise<{ fileId: string }> {
  return transaction(ctx, async (tx) => {
    await lockPerson(tx);
    const { fileId } = await replaceFile(tx, { personId: tx.actor.id }, content);
    return { fileId };
  });
}

/** Removes the person's own photo, if there is one. */
export async function removePhoto({ db, actor }: Ctx<Person>): Promise<void> {
  await db.file.deleteMany({ where: { personId: actor.id } });
}

/** Refuses a person who deletes their account meanwhile. */
async function lockPerson({ db, actor }: Ctx<Person>): Promise<void> {
  const locked = await db.$queryRaw<unknown[]>`
    select id from "user" where id = ${actor.id}::uuid and deleted_at is null for no key update`;
  if (locked.length === 0) throw new DomainError("conflict", "account.deleted");
}

import type { Ctx } from "./context.ts";
import type { DomainEvent } from "./event.ts";

/** Announces what happened, in the same transaction as the change itself; the relay delivers it, in order per subject. */
export async function emit({ db, now }: Ctx, { name, subjectId, data }: DomainEvent): Promise<void> {
  await db.outboxEvent.create({
    data: { name, subjectId, data: data as object, createdAt: now },
  });
}

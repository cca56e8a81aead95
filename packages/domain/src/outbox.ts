import type { Ctx } from "./context.ts";
import type { DomainEvent } from "./event.ts";

/** Stores an event in the transaction of the change it announces; the relay delivers it, in order per subject. */
export async function emit({ db, now }: Ctx, { name, subjectId, data }: DomainEvent): Promise<void> {
  await db.outboxEvent.create({
    data: { name, subjectId, data: data as object, createdAt: now },
  });
}

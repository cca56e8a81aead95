import { recordAudit } from "../audit/record-audit.ts";
import { type Ctx, type Person, transaction } from "../context.ts";

/** Forgets the key of the person's calendar, so that its address opens nothing; without one it changes nothing. */
export function closeFeed(ctx: Ctx<Person>): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { id: personId } = tx.actor;
    const { count } = await tx.db.calendarFeed.deleteMany({ where: { personId } });
    if (count === 0) return;
    await recordAudit(tx, { action: "feed.close", entity: "calendar_feed", entityId: personId, fields: ["key"] });
  });
}

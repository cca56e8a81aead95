import { recordAudit } from "../audit/record-audit.ts";
import { type Ctx, type Person, transaction } from "../context.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";

/** Deletes the person's feed key, so that the feed's address stops working. */
export function closeFeed(ctx: Ctx<Person>): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { id: personId } = tx.actor;
    const { count } = await tx.db.calendarFeed.deleteMany({ where: { personId } });
    if (count === 0) return;
    await recordAudit(tx, { action: "feed.close", entity: "calendar_feed", entityId: personId, fields: ["key"] });
    await recordSecurityEvent(tx, { kind: "CALENDAR_CLOSED", personId });
  });
}

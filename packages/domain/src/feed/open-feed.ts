import { randomUUID } from "node:crypto";
import { recordAudit } from "../audit/record-audit.ts";
import { type Ctx, type Person, transaction } from "../context.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";

/** Gives the person's calendar feed a new key; the address with the previous key stops working. */
export function openFeed(ctx: Ctx<Person>): Promise<{ key: string }> {
  return transaction(ctx, async (tx) => {
    const { id: personId } = tx.actor;
    const given = { key: randomUUID(), createdAt: tx.now };
    await tx.db.calendarFeed.upsert({ where: { personId }, create: { personId, ...given }, update: given });
    await recordAudit(tx, { action: "feed.open", entity: "calendar_feed", entityId: personId, fields: ["key"] });
    await recordSecurityEvent(tx, { kind: "CALENDAR_OPENED", personId });
    return { key: given.key };
  });
}

import { randomUUID } from "node:crypto";
import { recordAudit } from "../audit/record-audit.ts";
import { type Ctx, type Person, transaction } from "../context.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";

/**
 * Gives the person's calendar feed a key instead of the one that they saw, if any, whose address stops working. A feed with another
 * key stays: the same act has opened it.
 */
export function openFeed(
  ctx: Ctx<Person>,
  { replaces = null }: { replaces?: string | null } = {},
): Promise<{ key: string }> {
  return transaction(ctx, async (tx) => {
    const { id: personId } = tx.actor;
    await tx.db.$queryRaw`select id from "user" where id = ${personId}::uuid for no key update`;
    const open = await tx.db.calendarFeed.findUnique({ where: { personId }, select: { key: true } });
    if (open && open.key !== replaces) return open;
    const given = { key: randomUUID(), createdAt: tx.now };
    await tx.db.calendarFeed.upsert({ where: { personId }, create: { personId, ...given }, update: given });
    await recordAudit(tx, { action: "feed.open", entity: "calendar_feed", entityId: personId, fields: ["key"] });
    await recordSecurityEvent(tx, { kind: "CALENDAR_OPENED", personId });
    return { key: given.key };
  });
}

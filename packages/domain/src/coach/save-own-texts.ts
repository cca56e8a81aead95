import { recordAudit } from "../audit/record-audit.ts";
import { type Coach, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { auditTexts } from "../localized-text.ts";
import { lockCoaches } from "../lock.ts";
import type { OwnTexts, SaveOwnTexts } from "./schema.ts";

/** What a coach says of themselves on the public pages. */
export async function findOwnTexts({ db, actor }: Ctx<Coach>): Promise<OwnTexts> {
  const select = { headline: true, bio: true };
  const coach = await db.coach.findUnique({ where: { id: actor.id }, select });
  if (!coach) throw new DomainError("not_found", "coach.not_found");
  return coach;
}

/** Changes what the coach says of themselves; it shows at once. Refuses when any of it changed since it was read. */
export function saveOwnTexts(ctx: Ctx<Coach>, { before, after }: SaveOwnTexts): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { id: coachId } = tx.actor;
    await lockCoaches(tx, [coachId]);
    const stored = await findOwnTexts(tx);
    const changed = changedFields(stored, after);
    if (changed.length === 0) return;
    if (changedFields(stored, before).length > 0) throw new DomainError("conflict", "coach.changed_meanwhile");
    await tx.db.coach.update({ where: { id: coachId }, data: after, select: { id: true } });
    const [textsBefore, texts] = [textsOf(stored), textsOf(after)];
    const values = changed.flatMap((field) => [
      [`${field}Before`, textsBefore[field] ?? null],
      [field, texts[field] ?? null],
    ]);
    await recordAudit(tx, {
      action: "coach.update",
      entity: "coach",
      entityId: coachId,
      fields: changed,
      personal: { personId: coachId, values: Object.fromEntries(values) },
    });
  });
}

/** By their fields in an audit entry. */
function textsOf({ headline, bio }: OwnTexts): Record<string, string> {
  return { ...auditTexts("headline", headline), ...auditTexts("bio", bio) };
}

function changedFields(one: OwnTexts, other: OwnTexts): string[] {
  const [texts, others] = [textsOf(one), textsOf(other)];
  return [...new Set([...Object.keys(texts), ...Object.keys(others)])].filter(
    (field) => texts[field] !== others[field],
  );
}

import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { auditTexts } from "../localized-text.ts";
import { findClubFacts } from "./queries.ts";
import { settingsAuditId } from "./save-settings.ts";
import type { ClubFacts, SaveClubFacts } from "./schema.ts";

/** Changes how the club is found and reached. Refuses when any of it changed since it was read. */
export function saveClubFacts(ctx: Ctx<Admin>, { before, after }: SaveClubFacts): Promise<void> {
  return transaction(ctx, async (tx) => {
    await tx.db.$queryRaw`select id from club_facts for no key update`;
    const stored = await findClubFacts(tx);
    const changed = changedFields(stored, after);
    if (changed.length === 0) return;
    if (changedFields(stored, before).length > 0) throw new DomainError("conflict", "settings.changed_meanwhile");
    await tx.db.clubFacts.update({ where: { id: 1 }, data: after, select: { id: true } });
    const [valuesBefore, values] = [auditValues(stored), auditValues(after)];
    await recordAudit(tx, {
      action: "settings.save_facts",
      entity: "settings",
      entityId: settingsAuditId,
      fields: changed,
      values: Object.fromEntries(
        changed.flatMap((field) => [
          [`${field}Before`, valuesBefore[field] ?? null],
          [field, values[field] ?? null],
        ]),
      ),
    });
  });
}

function changedFields(one: ClubFacts, other: ClubFacts): string[] {
  const [values, others] = [auditValues(one), auditValues(other)];
  const fields = [...new Set([...Object.keys(values), ...Object.keys(others)])];
  return fields.filter((field) => (values[field] ?? "") !== (others[field] ?? ""));
}

function auditValues({ directions, ...facts }: ClubFacts): Record<string, string | number | null> {
  return { ...facts, ...auditTexts("directions", directions) };
}

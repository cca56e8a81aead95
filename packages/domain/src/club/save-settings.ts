import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import type { SaveSettings } from "./schema.ts";
import { settingNames } from "./values.ts";

/** The audit's id for the settings, which are a single row without one. */
export const settingsAuditId = "00000000-0000-7000-8000-000000000001";

/** Changes the club's policies for new bookings and waits; existing ones keep theirs. Refuses when the settings changed since they were read, unless they already have these values. */
export function saveSettings(ctx: Ctx<Admin>, { before, after }: SaveSettings): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { count } = await tx.db.clubSettings.updateMany({ where: { id: 1, ...before }, data: after });
    if (count === 0) {
      if (await tx.db.clubSettings.count({ where: { id: 1, ...after } })) return;
      throw new DomainError("conflict", "settings.changed_meanwhile");
    }
    const changed = settingNames.filter((name) => before[name] !== after[name]);
    if (changed.length === 0) return;
    await recordAudit(tx, {
      action: "settings.save",
      entity: "settings",
      entityId: settingsAuditId,
      fields: changed,
      values: Object.fromEntries(
        changed.flatMap((name) => [
          [`${name}Before`, before[name]],
          [name, after[name]],
        ]),
      ),
    });
  });
}

import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { auditTexts } from "../localized-text.ts";
import { checkRepeated } from "../request-key.ts";
import { packFields } from "./packs.ts";
import type { AddCreditPack, CreditPackDetails, UpdateCreditPack } from "./schema.ts";

/** Idempotent per `requestKey`, which becomes the id. */
export function addCreditPack(
  ctx: Ctx<Admin>,
  { requestKey: id, ...pack }: AddCreditPack,
): Promise<{ packId: string }> {
  return transaction(ctx, async (tx) => {
    const { count } = await tx.db.creditPack.createMany({ data: [{ id, ...pack }], skipDuplicates: true });
    if (count === 0) {
      checkRepeated(await tx.db.creditPack.findUniqueOrThrow({ where: { id }, select: packFields }), pack);
      return { packId: id };
    }
    const values = auditValues(pack);
    await recordAudit(tx, { action: "credit_pack.add", entity: "credit_pack", entityId: id, values });
    return { packId: id };
  });
}

/** Changes a pack for new requests; open ones keep what their athletes read. Refuses when any of it changed since it was read. */
export function updateCreditPack(ctx: Ctx<Admin>, { packId, before, after }: UpdateCreditPack): Promise<void> {
  return transaction(ctx, async (tx) => {
    await tx.db.$queryRaw`select id from credit_pack where id = ${packId}::uuid for no key update`;
    const stored = await tx.db.creditPack.findUnique({ where: { id: packId }, select: packFields });
    if (!stored) throw new DomainError("not_found", "credit_pack.not_found");
    const changed = changedFields(stored, after);
    if (changed.length === 0) return;
    if (changedFields(stored, before).length > 0) throw new DomainError("conflict", "credit_pack.changed_meanwhile");
    await tx.db.creditPack.update({ where: { id: packId }, data: after, select: { id: true } });
    const [valuesBefore, values] = [auditValues(stored), auditValues(after)];
    await recordAudit(tx, {
      action: "credit_pack.update",
      entity: "credit_pack",
      entityId: packId,
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

function changedFields(one: CreditPackDetails, other: CreditPackDetails): string[] {
  const [values, others] = [auditValues(one), auditValues(other)];
  const fields = [...new Set([...Object.keys(values), ...Object.keys(others)])];
  return fields.filter((field) => (values[field] ?? null) !== (others[field] ?? null));
}

function auditValues({ name, ...pack }: CreditPackDetails): Record<string, string | number | boolean | null> {
  return { ...auditTexts("name", name), ...pack };
}

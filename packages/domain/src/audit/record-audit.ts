import type { Ctx } from "../context.ts";
import { uuidv7 } from "../id.ts";

type Value = string | number | boolean | null;

export type RecordAudit = {
  /** A verb and its noun, as in "athlete.reactivate". */
  action: string;
  entity: string;
  entityId: string;
  /** The fields that changed; by default those that `values` names. */
  fields?: string[];
  /** Values that don't describe a person: states, amounts, rates, policies, instants. */
  values?: Record<string, Value>;
  /** Values that do, and the address it came from: kept apart, and emptied when that person is erased. */
  personal?: {
    personId: string;
    values?: Record<string, Value>;
    address?: string;
  };
  reason?: string;
};

/** Keeps who did what, for ever. Call it in the transaction of the act. */
export async function recordAudit(
  { db, now, actor }: Ctx,
  { fields, values = {}, personal, ...act }: RecordAudit,
): Promise<void> {
  const id = uuidv7();
  const isPerson = actor.role !== "SYSTEM" && actor.role !== "VISITOR";
  const named = fields ?? [...Object.keys(values), ...Object.keys(personal?.values ?? {})];
  await db.auditEntry.create({
    data: {
      id,
      at: now,
      actorId: actor.id,
      actorRole: isPerson ? actor.role : null,
      fields: named,
      values,
      ...act,
    },
  });
  if (!personal) return;
  const { personId, address, values: theirs = {} } = personal;
  await db.auditPersonal.create({
    data: { entryId: id, personId, address, values: theirs },
  });
}

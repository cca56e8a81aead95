import type { Admin, Coach, Ctx } from "../context.ts";
import type { RecordAudit } from "./record-audit.ts";

type OwnAct = Pick<RecordAudit, "action" | "entity" | "entityId"> & {
  /** Only acts with these values. */
  values?: Record<string, string | number | boolean | null>;
  /** Actions after which the act would be another one. */
  undoneBy?: string[];
};

/**
 * The actor's act, when it is the latest of its kind on the entity and nothing has undone it: for answering the same act
 * again with its first outcome. Call it under the entity's lock.
 */
export async function findOwnAct(
  { db, actor }: Ctx<Admin | Coach>,
  { action, entity, entityId, values = {}, undoneBy = [] }: OwnAct,
): Promise<{ at: Date; values: Record<string, unknown> } | null> {
  const latest = await db.auditEntry.findFirst({
    where: {
      entity,
      entityId,
      OR: [
        {
          action,
          AND: Object.entries(values).map(([name, equals]) => ({ values: { path: [name], equals: equals! } })),
        },
        { action: { in: undoneBy } },
      ],
    },
    orderBy: { id: "desc" },
    select: { at: true, action: true, actorId: true, values: true },
  });
  if (latest?.action !== action || latest.actorId !== actor.id) return null;
  return { at: latest.at, values: latest.values as Record<string, unknown> };
}

import type { Role } from "@zea/db/generated/client";
import type { Admin, Ctx } from "../context.ts";
import { reasonOf } from "./rules.ts";

export type AuditTrailEntry = {
  id: string;
  at: Date;
  action: string;
  /** Null when the platform itself acted. */
  actorName: string | null;
  actorRole: Role | null;
  values: Record<string, string | number | boolean | null>;
  reason: string | null;
};

/** The latest hundred entries about one entity, newest first. */
export async function listAuditTrail(
  { db }: Ctx<Admin>,
  { entity, entityId }: { entity: string; entityId: string },
): Promise<AuditTrailEntry[]> {
  const entries = await db.auditEntry.findMany({
    where: { entity, entityId },
    include: { personal: { select: { reason: true } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 100,
  });
  const names = await findNames(
    { db },
    entries.map(({ actorId }) => actorId),
  );
  return entries.map(({ id, at, action, actorId, actorRole, values, ...why }) => ({
    id,
    at,
    action,
    actorRole,
    reason: reasonOf(why),
    actorName: (actorId && names.get(actorId)) ?? null,
    values: values as AuditTrailEntry["values"],
  }));
}

export async function findNames({ db }: Pick<Ctx, "db">, ids: (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const people = await db.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

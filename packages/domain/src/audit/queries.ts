import type { Role } from "@zea/db/generated/client";
import type { Admin, Ctx } from "../context.ts";
import { reasonOf } from "./rules.ts";

export type TrailEntry = {
  id: string;
  at: Date;
  action: string;
  /** Null when the club's own machinery did it. */
  actorName: string | null;
  actorRole: Role | null;
  values: Record<string, string | number | boolean | null>;
  reason: string | null;
};

/** Who did what to one thing, when and why, newest first; the last hundred. */
export async function listTrail(
  { db }: Ctx<Admin>,
  { entity, entityId }: { entity: string; entityId: string },
): Promise<TrailEntry[]> {
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
    ...{ id, at, action, actorRole, reason: reasonOf(why) },
    actorName: (actorId && names.get(actorId)) ?? null,
    values: values as TrailEntry["values"],
  }));
}

/** The names of people by their ids. */
export async function findNames({ db }: Pick<Ctx, "db">, ids: (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const people = await db.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

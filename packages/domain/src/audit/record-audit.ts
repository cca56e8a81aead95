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
  /** Values that do: kept apart, and emptied when that person is erased. */
  personal?: {
    personId: string;
    values?: Record<string, Value>;
  };
  /** Why, in free text: kept with the person that the thing is about, where there is one. */
  reason?: string;
};

/** Keeps who did what, for ever, and apart from it the address that they did it from. Call it in the transaction of the act. */
export async function recordAudit(
  ctx: Ctx,
  { fields, values = {}, personal, reason, ...act }: RecordAudit,
): Promise<void> {
  const { db, now, actor, address } = ctx;
  const id = uuidv7();
  const isPerson = actor.role !== "SYSTEM" && actor.role !== "VISITOR";
  const named = fields ?? [...Object.keys(values), ...Object.keys(personal?.values ?? {})];
  const described = reason ? await findDescribed(ctx, act) : undefined;
  await db.auditEntry.create({
    data: {
      ...{ id, at: now, actorId: actor.id, actorRole: isPerson ? actor.role : null, fields: named, values, ...act },
      reason: described ? null : reason,
    },
  });
  const acting = isPerson && address ? actor.id : undefined;
  const kept = new Set([personal?.personId, described, acting].filter((one) => one !== undefined));
  await db.auditPersonal.createMany({
    data: [...kept].map((personId) => {
      const theirs = personId === personal?.personId ? personal.values : undefined;
      const why = personId === described ? reason : null;
      const whence = personId === acting ? address : null;
      return { entryId: id, personId, values: theirs ?? {}, address: whence, reason: why };
    }),
  });
}

const people = ["athlete", "coach", "person"];

/** Whom the reason of an act can describe: the person that it is on, or a booking's athlete; nobody for the club's own matters. */
async function findDescribed(
  { db }: Ctx,
  { entity, entityId }: Pick<RecordAudit, "entity" | "entityId">,
): Promise<string | undefined> {
  if (people.includes(entity)) return entityId;
  if (entity !== "booking") return undefined;
  const booking = await db.booking.findUnique({ where: { id: entityId }, select: { athleteId: true } });
  return booking?.athleteId;
}

import type { Ctx } from "../context.ts";
import { uuidv7 } from "../id.ts";

type Value = string | number | boolean | null;

export type RecordAudit = {
  /** Noun and verb, such as "athlete.reactivate". */
  action: string;
  entity: string;
  entityId: string;
  /** The changed fields; by default the keys of `values` and `personal.values`. */
  fields?: string[];
  /** Non-personal values: states, amounts, rates, policies, instants. */
  values?: Record<string, Value>;
  /** Personal values, stored separately and deleted when the person is erased. */
  personal?: {
    personId: string;
    values?: Record<string, Value>;
  };
  /** Free text, stored with the personal values of the person it is about, if there is one. */
  reason?: string;
  /** Whom the reason is about, where that is not the person acted upon or a booking's athlete. */
  reasonAbout?: string;
};

/** Records an action permanently, and separately the actor's network address. Call it in the action's transaction. */
export async function recordAudit(
  ctx: Ctx,
  { fields, values = {}, personal, reason, reasonAbout, ...action }: RecordAudit,
): Promise<void> {
  const { db, now, actor, address } = ctx;
  const id = uuidv7();
  const isPerson = actor.role !== "SYSTEM" && actor.role !== "VISITOR";
  const named = fields ?? [...Object.keys(values), ...Object.keys(personal?.values ?? {})];
  const described = reason ? (reasonAbout ?? (await findDescribed(ctx, action))) : undefined;
  await db.auditEntry.create({
    data: {
      id,
      at: now,
      actorId: actor.id,
      actorRole: isPerson ? actor.role : null,
      fields: named,
      values,
      ...action,
      reason: described ? null : reason,
    },
  });
  const acting = isPerson && address ? actor.id : undefined;
  const personIds = new Set([personal?.personId, described, acting].filter((one) => one !== undefined));
  await db.auditPersonal.createMany({
    data: [...personIds].map((personId) => {
      const theirs = personId === personal?.personId ? personal.values : undefined;
      const why = personId === described ? reason : null;
      const from = personId === acting ? address : null;
      return { entryId: id, personId, values: theirs ?? {}, address: from, reason: why };
    }),
  });
}

const people = ["athlete", "coach", "person"];

/** The person whom an action's reason may describe: the person acted upon, a booking's athlete or a mail's recipient. */
async function findDescribed(
  { db }: Ctx,
  { entity, entityId }: Pick<RecordAudit, "entity" | "entityId">,
): Promise<string | undefined> {
  if (people.includes(entity)) return entityId;
  if (entity === "mail") return (await db.mail.findUnique({ where: { id: entityId } }))?.recipientId;
  if (entity !== "booking") return undefined;
  const booking = await db.booking.findUnique({ where: { id: entityId }, select: { athleteId: true } });
  return booking?.athleteId;
}

import type { LocalizedText } from "@zea/format/localized-text";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { auditTexts } from "../localized-text.ts";
import { lockCoaches } from "../lock.ts";
import { checkRepeated } from "../request-key.ts";
import type { AddSessionType, UpdateSessionType } from "./schema.ts";

const added = { name: true, meetingPoint: true, minutes: true, credits: true } as const;

/** Idempotent per `requestKey`, which becomes the id. */
export function addSessionType(
  ctx: Ctx<Admin>,
  { requestKey: id, coachIds, ...type }: AddSessionType,
): Promise<{ sessionTypeId: string }> {
  return transaction(ctx, async (tx) => {
    await lockOfferingCoaches(tx, coachIds);
    const { count } = await tx.db.sessionType.createMany({ data: [{ id, ...type }], skipDuplicates: true });
    if (count === 0) {
      const stored = await tx.db.sessionType.findUniqueOrThrow({ where: { id }, select: added });
      checkRepeated(stored, type);
      return { sessionTypeId: id };
    }
    await tx.db.coachSessionType.createMany({ data: coachIds.map((coachId) => ({ coachId, sessionTypeId: id })) });
    await recordAudit(tx, {
      action: "session_type.add",
      entity: "session_type",
      entityId: id,
      values: { ...auditValues(type), coaches: coachIds.length },
    });
    return { sessionTypeId: id };
  });
}

/**
 * Changes a session type for new requests; existing bookings and requests keep their length and price. Refuses when any of
 * it changed since it was read.
 */
export function updateSessionType(
  ctx: Ctx<Admin>,
  { sessionTypeId, before: read, after: { coachIds, ...details } }: UpdateSessionType,
): Promise<void> {
  return transaction(ctx, async (tx) => {
    const currentOffers = await tx.db.coachSessionType.findMany({
      where: { sessionTypeId },
      select: { coachId: true },
    });
    await lockOfferingCoaches(tx, [...new Set([...coachIds, ...currentOffers.map(({ coachId }) => coachId)])]);
    await tx.db.$queryRaw`select id from session_type where id = ${sessionTypeId}::uuid for no key update`;
    const before = await tx.db.sessionType.findUnique({ where: { id: sessionTypeId }, include: { coaches: true } });
    if (!before) throw new DomainError("not_found", "session_type.not_found");
    const coachIdsBefore = before.coaches.map(({ coachId }) => coachId);
    const added = coachIds.filter((id) => !coachIdsBefore.includes(id));
    const dropped = coachIdsBefore.filter((id) => !coachIds.includes(id));
    const [valuesBefore, values] = [auditValues(before), auditValues(details)];
    const changed = changedFields(valuesBefore, values);
    const coachesChanged = added.length + dropped.length > 0;
    if (changed.length === 0 && !coachesChanged) return;
    const isRead = changedFields(valuesBefore, auditValues(read)).length === 0;
    if (!(isRead && isSameSet(coachIdsBefore, read.coachIds))) {
      throw new DomainError("conflict", "session_type.changed_meanwhile");
    }
    await tx.db.sessionType.update({ where: { id: sessionTypeId }, data: details, select: { id: true } });
    await tx.db.coachSessionType.deleteMany({ where: { sessionTypeId, coachId: { in: dropped } } });
    await tx.db.coachSessionType.createMany({ data: added.map((coachId) => ({ coachId, sessionTypeId })) });
    await recordAudit(tx, {
      action: "session_type.update",
      entity: "session_type",
      entityId: sessionTypeId,
      fields: coachesChanged ? [...changed, "coaches"] : changed,
      values: {
        ...Object.fromEntries(
          changed.flatMap((field) => [
            [`${field}Before`, valuesBefore[field] ?? null],
            [field, values[field] ?? null],
          ]),
        ),
        ...(coachesChanged && { coachesBefore: coachIdsBefore.length, coaches: coachIds.length }),
      },
    });
  });
}

function changedFields(one: AuditValues, other: AuditValues): string[] {
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return fields.filter((field) => (one[field] ?? "") !== (other[field] ?? ""));
}

function isSameSet(ids: string[], others: string[]): boolean {
  return ids.length === others.length && ids.every((id) => others.includes(id));
}

type AuditValues = Record<string, string | number | boolean>;
type Audited = {
  name: LocalizedText;
  meetingPoint: LocalizedText;
  minutes: number;
  credits: number;
  isActive?: boolean;
};

function auditValues({ name, meetingPoint, minutes, credits, isActive }: Audited) {
  return {
    ...auditTexts("name", name),
    ...auditTexts("meetingPoint", meetingPoint),
    minutes,
    credits,
    ...(isActive !== undefined && { isActive }),
  } as AuditValues;
}

/** Locks the coaches whose offer changes; refuses unknown ones. */
async function lockOfferingCoaches(tx: Ctx<Admin>, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await lockCoaches(tx, ids);
  const known = await tx.db.coach.count({ where: { id: { in: ids } } });
  if (known < ids.length) throw new DomainError("not_found", "coach.not_found");
}

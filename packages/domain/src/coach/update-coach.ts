import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockCoaches } from "../lock.ts";
import type { ActivateCoach, CoachTold, UpdateCoach } from "./schema.ts";

const shown = ["displayName", "headlineEs", "headlineEn", "bioEs", "bioEn"] as const;
const hours = ["timeZone", "breakMinutes"] as const;

/**
 * Changes what is said of a coach, what they give and how their hours are read. Bookings that exist stay as they are; an availability page
 * that is open has to be read again when zone or break change. Refuses when somebody has changed any of it since it was read.
 */
export function updateCoach(ctx: Ctx<Admin>, { coachId, before: read, after }: UpdateCoach): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { sessionTypes, ...before } = await lockCoach(tx, coachId);
    const { sessionTypeIds, ...wish } = after;
    await checkTypes(tx, sessionTypeIds);
    const given = sessionTypes.map(({ sessionTypeId }) => sessionTypeId);
    const stored = { ...before, sessionTypeIds: given };
    if (isSame(stored, after)) return;
    if (!isSame(stored, read)) throw new DomainError("conflict", "coach.changed_meanwhile");
    const told = shown.filter((field) => before[field] !== wish[field]);
    const moved = hours.filter((field) => before[field] !== wish[field]);
    const added = sessionTypeIds.filter((id) => !given.includes(id));
    const dropped = given.filter((id) => !sessionTypeIds.includes(id));
    const types = added.length + dropped.length > 0 ? ["sessionTypes"] : [];
    const version = moved.length > 0 ? { availabilityVersion: { increment: 1 } } : {};
    await tx.db.coach.update({ where: { id: coachId }, data: { ...wish, ...version }, select: { id: true } });
    await tx.db.coachSessionType.deleteMany({ where: { coachId, sessionTypeId: { in: dropped } } });
    await tx.db.coachSessionType.createMany({ data: added.map((sessionTypeId) => ({ coachId, sessionTypeId })) });
    await recordAudit(tx, {
      ...{ action: "coach.update", entity: "coach", entityId: coachId, fields: [...told, ...moved, ...types] },
      values: {
        ...Object.fromEntries(
          moved.flatMap((field) => [
            [`${field}Before`, before[field]],
            [field, wish[field]],
          ]),
        ),
        ...(types.length > 0 && { sessionTypesBefore: given.length, sessionTypes: sessionTypeIds.length }),
      },
      personal: {
        personId: coachId,
        values: Object.fromEntries(
          told.flatMap((field) => [
            [`${field}Before`, before[field]],
            [field, wish[field]],
          ]),
        ),
      },
    });
  });
}

function isSame({ sessionTypeIds: ids, ...one }: CoachTold, { sessionTypeIds: others, ...other }: CoachTold): boolean {
  const areTypesSame = ids.length === others.length && ids.every((id) => others.includes(id));
  return areTypesSame && [...shown, ...hours].every((field) => one[field] === other[field]);
}

/** Lets a coach be booked, or no more; bookings that exist stay, and are cancelled one by one. Answers how many lie ahead. */
export function activateCoach(ctx: Ctx<Admin>, { coachId, isActive }: ActivateCoach): Promise<{ upcoming: number }> {
  return transaction(ctx, async (tx) => {
    const before = await lockCoach(tx, coachId);
    const upcoming = await tx.db.booking.count({
      where: { coachId, status: "CONFIRMED", startsAt: { gt: tx.now } },
    });
    if (before.isActive === isActive) return { upcoming };
    await tx.db.coach.update({ where: { id: coachId }, data: { isActive }, select: { id: true } });
    await recordAudit(tx, {
      ...{ action: isActive ? "coach.activate" : "coach.deactivate", entity: "coach", entityId: coachId },
      values: { isActiveBefore: before.isActive, isActive, upcoming },
    });
    return { upcoming };
  });
}

/** Locks a coach and reads what is stored of them. */
export async function lockCoach(tx: Ctx<Admin>, coachId: string) {
  await lockCoaches(tx, [coachId]);
  const coach = await tx.db.coach.findUnique({ where: { id: coachId }, include: { sessionTypes: true } });
  if (!coach) throw new DomainError("not_found", "coach.not_found");
  return coach;
}

/** Refuses a session type that does not exist. */
export async function checkTypes({ db }: Ctx, ids: string[]): Promise<void> {
  const known = await db.sessionType.count({ where: { id: { in: ids } } });
  if (known < ids.length) throw new DomainError("not_found", "session_type.not_found");
}

import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { auditTexts } from "../localized-text.ts";
import { lockCoaches } from "../lock.ts";
import { checkShown, type WithOptionalShown } from "../shown.ts";
import type { CoachDetails, SetCoachActive, UpdateCoach } from "./schema.ts";

const hourFields = ["timeZone", "breakMinutes"] as const;

/**
 * Changes a coach's details; existing bookings stay unchanged. A new zone or break invalidates availability pages that are open.
 * Refuses when any of it changed since it was read.
 */
export function updateCoach(ctx: Ctx<Admin>, { coachId, before: read, after }: UpdateCoach): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { sessionTypes, ...before } = await lockCoach(tx, coachId);
    const { sessionTypeIds, ...details } = after;
    await checkTypes(tx, sessionTypeIds);
    const given = sessionTypes.map(({ sessionTypeId }) => sessionTypeId);
    const stored = { ...before, sessionTypeIds: given };
    if (isSame(stored, after)) return;
    if (!isSame(stored, read)) throw new DomainError("conflict", "coach.changed_meanwhile");
    const [textsBefore, texts] = [textsOf(before), textsOf(details)];
    const changedTexts = Object.keys(texts).filter((field) => textsBefore[field] !== texts[field]);
    const changedHours = hourFields.filter((field) => before[field] !== details[field]);
    const added = sessionTypeIds.filter((id) => !given.includes(id));
    const dropped = given.filter((id) => !sessionTypeIds.includes(id));
    const types = added.length + dropped.length > 0 ? ["sessionTypes"] : [];
    const version = changedHours.length > 0 ? { availabilityVersion: { increment: 1 } } : {};
    await tx.db.coach.update({ where: { id: coachId }, data: { ...details, ...version }, select: { id: true } });
    await tx.db.coachSessionType.deleteMany({ where: { coachId, sessionTypeId: { in: dropped } } });
    await tx.db.coachSessionType.createMany({ data: added.map((sessionTypeId) => ({ coachId, sessionTypeId })) });
    await recordAudit(tx, {
      action: "coach.update",
      entity: "coach",
      entityId: coachId,
      fields: [...changedTexts, ...changedHours, ...types],
      values: {
        ...Object.fromEntries(
          changedHours.flatMap((field) => [
            [`${field}Before`, before[field]],
            [field, details[field]],
          ]),
        ),
        ...(types.length > 0 && { sessionTypesBefore: given.length, sessionTypes: sessionTypeIds.length }),
      },
      personal: {
        personId: coachId,
        values: Object.fromEntries(
          changedTexts.flatMap((field) => [
            [`${field}Before`, textsBefore[field] ?? null],
            [field, texts[field] ?? null],
          ]),
        ),
      },
    });
  });
}

function isSame(
  { sessionTypeIds: ids, ...one }: CoachDetails,
  { sessionTypeIds: others, ...other }: CoachDetails,
): boolean {
  const areTypesSame = ids.length === others.length && ids.every((id) => others.includes(id));
  const [texts, otherTexts] = [textsOf(one), textsOf(other)];
  const fields = new Set([...Object.keys(texts), ...Object.keys(otherTexts)]);
  return (
    areTypesSame &&
    hourFields.every((field) => one[field] === other[field]) &&
    [...fields].every((field) => texts[field] === otherTexts[field])
  );
}

/** The public texts, by their fields in an audit entry. */
function textsOf({ displayName, headline, bio }: Pick<CoachDetails, "displayName" | "headline" | "bio">) {
  return { displayName, ...auditTexts("headline", headline), ...auditTexts("bio", bio) } as Record<string, string>;
}

/** Allows or stops new bookings with a coach; existing ones stay. Refuses to allow them when their access has ended or is to end. Returns the number of upcoming bookings. */
export function setCoachActive(
  ctx: Ctx<Admin>,
  { coachId, isActive, shown }: WithOptionalShown<SetCoachActive>,
): Promise<{ upcoming: number }> {
  return transaction(ctx, async (tx) => {
    const before = await lockCoach(tx, coachId);
    const upcoming = await tx.db.booking.count({
      where: { coachId, status: "CONFIRMED", startsAt: { gt: tx.now } },
    });
    if (before.isActive === isActive) return { upcoming };
    if (!isActive) checkShown(shown, { upcoming });
    const leaving = { id: coachId, revokedAt: { not: null } };
    if (isActive && (await tx.db.user.count({ where: leaving }))) throw new DomainError("conflict", "access.ended");
    await tx.db.coach.update({ where: { id: coachId }, data: { isActive }, select: { id: true } });
    await recordAudit(tx, {
      action: isActive ? "coach.activate" : "coach.deactivate",
      entity: "coach",
      entityId: coachId,
      values: { isActiveBefore: before.isActive, isActive, upcoming },
    });
    return { upcoming };
  });
}

export async function lockCoach(tx: Ctx<Admin>, coachId: string) {
  await lockCoaches(tx, [coachId]);
  const coach = await tx.db.coach.findUnique({ where: { id: coachId }, include: { sessionTypes: true } });
  if (!coach) throw new DomainError("not_found", "coach.not_found");
  return coach;
}

/** Refuses unknown session types. */
export async function checkTypes({ db }: Ctx, ids: string[]): Promise<void> {
  const known = await db.sessionType.count({ where: { id: { in: ids } } });
  if (known < ids.length) throw new DomainError("not_found", "session_type.not_found");
}

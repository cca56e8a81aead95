import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes } from "../lock.ts";
import { dateValue } from "../time.ts";
import { profileOf } from "./queries.ts";
import { checkAge } from "./register-athlete.ts";
import { type AthleteFacts, CompleteProfile, type UpdateAthlete } from "./schema.ts";

/**
 * Corrects an athlete's name, language and profile, but neither the address nor health data, which are the athlete's alone.
 * Refuses when any of it changed since it was read, and to make an active athlete's profile incomplete.
 */
export function updateAthlete(ctx: Ctx<Admin>, { athleteId, before, after }: UpdateAthlete): Promise<void> {
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [athleteId]);
    const athlete = await tx.db.athlete.findUnique({
      where: { id: athleteId },
      include: { user: { select: { name: true, locale: true, deletedAt: true } } },
    });
    if (!athlete) throw new DomainError("not_found", "athlete.not_found");
    if (athlete.user.deletedAt) throw new DomainError("conflict", "account.deleted");
    const profile = profileOf(athlete);
    const stored = { ...profile, locale: athlete.user.locale };
    const wanted = emptied(after);
    const changed = changedFields(stored, wanted);
    if (changed.length === 0) return;
    if (changedFields(stored, emptied(before)).length > 0)
      throw new DomainError("conflict", "athlete.changed_meanwhile");
    const { name, locale, birthDate, ...data } = wanted;
    if (changed.includes("birthDate")) checkAge(tx, birthDate);
    const isComplete = (facts: object) => CompleteProfile.safeParse({ ...profile, ...facts }).success;
    if (athlete.state === "ACTIVE" && isComplete(stored) && !isComplete(wanted))
      throw new DomainError("conflict", "athlete.profile_incomplete");
    await tx.db.athlete.update({
      where: { id: athleteId },
      data: { ...data, birthDate: dateValue(birthDate) },
      select: { id: true },
    });
    await tx.db.user.update({ where: { id: athleteId }, data: { name, locale }, select: { id: true } });
    await recordAudit(tx, {
      action: "athlete.edit",
      entity: "athlete",
      entityId: athleteId,
      fields: changed,
      personal: {
        personId: athleteId,
        values: Object.fromEntries(
          changed.flatMap((field) => [
            [`${field}Before`, stored[field]],
            [field, wanted[field]],
          ]),
        ),
      },
    });
  });
}

type Field = keyof AthleteFacts;
type Facts = { [Name in Field]: string | number | null };

function changedFields(one: Facts, other: Facts): Field[] {
  return (Object.keys(other) as Field[]).filter((field) => one[field] !== other[field]);
}

/** Turns empty texts into null. */
function emptied<Given extends object>(fields: Given): Given {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value === "" ? null : value])) as Given;
}

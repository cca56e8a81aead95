import { isDeepStrictEqual } from "node:util";
import { type Athlete, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes } from "../lock.ts";
import { dateValue } from "../time.ts";
import { findProfile, profileOf } from "./queries.ts";
import { checkAge } from "./register-athlete.ts";
import { CompleteProfile, type SaveProfile } from "./schema.ts";

/**
 * Saves any part of the athlete's own profile, in every state. Health data (weight, injuries, coaches' notes) needs consent and is deleted when it is withdrawn.
 * Refuses to make an active athlete's profile incomplete. What is stored already stays saved as of then.
 */
export function saveProfile(ctx: Ctx<Athlete>, input: SaveProfile): Promise<{ savedAt: Date }> {
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [tx.actor.id]);
    const { savedAt } = await writeProfile(tx, input);
    const profile = await findProfile(tx);
    if (profile.state === "ACTIVE" && !CompleteProfile.safeParse(profile).success) {
      throw new DomainError("conflict", "onboarding.profile_incomplete");
    }
    return { savedAt };
  });
}

/** The caller must have locked the athlete. Returns whether it was stored already. */
export async function writeProfile(
  tx: Ctx<Athlete>,
  { name, birthDate, healthConsent, ...input }: SaveProfile,
): Promise<{ savedAt: Date; isStored: boolean }> {
  if (birthDate) checkAge(tx, birthDate);
  const stored = await tx.db.athlete.findUnique({
    where: { id: tx.actor.id },
    include: { user: { select: { name: true } } },
  });
  if (!stored) throw new DomainError("not_found", "athlete.not_found");
  const healthConsentAt = healthConsent === false ? null : (stored.healthConsentAt ?? (healthConsent ? tx.now : null));
  const given = { ...emptied(input), ...(!healthConsentAt && { weightKg: null, injuries: null }) };
  const before = profileOf(stored);
  const after = defined({ ...given, name, birthDate, healthConsent: healthConsentAt !== null });
  if (stored.profileSavedAt && isDeepStrictEqual({ ...before, ...after }, before))
    return { savedAt: stored.profileSavedAt, isStored: true };
  const data = {
    ...given,
    ...(birthDate && { birthDate: dateValue(birthDate) }),
    healthConsentAt,
    profileStartedAt: stored.profileStartedAt ?? tx.now,
    profileSavedAt: tx.now,
  };
  await tx.db.athlete.update({ where: { id: tx.actor.id }, data, select: { id: true } });
  if (name) await tx.db.user.update({ where: { id: tx.actor.id }, data: { name }, select: { id: true } });
  if (!healthConsentAt) {
    const where = { notes: { not: null }, booking: { athleteId: tx.actor.id } };
    await tx.db.evaluation.updateMany({ where, data: { notes: null } });
  }
  return { savedAt: tx.now, isStored: false };
}

const defined = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Turns empty texts into null. */
function emptied<Fields extends Record<string, unknown>>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value === "" ? null : value])) as Fields;
}

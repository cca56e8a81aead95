import type { Registration } from "@zea/db/generated/client";
import { checkAge, registerAthlete } from "../athlete/register-athlete.ts";
import { type Ctx, system, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { endRegistrations } from "../person/end-registrations.ts";
import type { LocalDate } from "../time.ts";
import { hashToken } from "../token.ts";

export type CompleteRegistration = {
  token: string;
  name: string;
  birthDate: LocalDate;
  privacyNoticeVersion: string;
  passwordHash: string;
};

/** `isFirst` is false when the same link had created the athlete before. */
export type CompletedRegistration = { athleteId: string; next: string | null; isFirst: boolean };

/**
 * Creates user, password and athlete of a registration and ends all others of its address; once per link. Refuses an
 * unknown or expired link, an address that has an account, and anyone under 14.
 */
export function completeRegistration(
  ctx: Ctx,
  { token, name, birthDate, privacyNoticeVersion, passwordHash }: CompleteRegistration,
): Promise<CompletedRegistration> {
  return transaction(ctx, async (tx) => {
    const { db, now } = tx;
    const registration = await findByToken(tx, token);
    if (registration.endedAt) return outcomeOf(registration);
    if (registration.expiresAt <= now) throw linkInvalid();
    checkAge(tx, birthDate);
    const { id, email, locale, phone, invitedById, createdAt } = registration;
    const registeredAt = invitedById ? now : createdAt;
    const athleteId = uuidv7();
    const user = { id: athleteId, email, name, locale, role: "ATHLETE", emailVerified: true } as const;
    // waits for a concurrent user of the same address, and creates none beside it
    const { count } = await db.user.createMany({ data: [{ ...user, createdAt: now }], skipDuplicates: true });
    if (count === 0) return outcomeOf(await findByToken(tx, token));
    const credential = { providerId: "credential", accountId: athleteId, password: passwordHash };
    await db.account.create({ data: { ...credential, userId: athleteId }, select: { id: true } });
    const details = { id: athleteId, birthDate, phone, privacyNoticeVersion, registeredAt };
    await registerAthlete({ ...tx, actor: system }, details);
    await endRegistrations(tx, email);
    // an invitation may have been withdrawn meanwhile
    const used = await db.registration.updateMany({ where: { id }, data: { athleteId } });
    if (used.count === 0) throw linkInvalid();
    return { athleteId, next: registration.next, isFirst: true };
  });
}

async function findByToken({ db }: Ctx, token: string): Promise<Registration> {
  const registration = await db.registration.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!registration) throw linkInvalid();
  return registration;
}

function outcomeOf({ athleteId, next }: Registration): CompletedRegistration {
  if (!athleteId) throw new DomainError("conflict", "account.exists");
  return { athleteId, next, isFirst: false };
}

const linkInvalid = () => new DomainError("not_found", "account.link_invalid");

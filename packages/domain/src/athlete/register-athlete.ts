import { clubTimeZone } from "../club.ts";
import { type Ctx, type System, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { dateValue, localDate } from "../time.ts";
import { athleteRegistered } from "./events.ts";
import { openRound } from "./open-round.ts";
import { ageOn, minimumAge } from "./rules.ts";
import type { RegisterAthlete } from "./schema.ts";

/**
 * Creates the athlete of a new user whose address is proven, with an empty credit account and a first onboarding round.
 * Refuses anyone under 14.
 */
export function registerAthlete(
  ctx: Ctx<System>,
  { id, birthDate, phone = null, privacyNoticeVersion, registeredAt = ctx.now }: RegisterAthlete,
): Promise<{ roundId: string }> {
  checkAge(ctx, birthDate);
  return transaction(ctx, async (tx) => {
    await tx.db.athlete.create({
      data: {
        id,
        birthDate: dateValue(birthDate),
        phone,
        privacyNoticeVersion,
        privacyAcceptedAt: tx.now,
        registeredAt,
        verifiedAt: tx.now,
        creditAccount: { create: {} },
      },
    });
    const { roundId } = await openRound(tx, {
      athleteId: id,
      cause: "REGISTRATION",
    });
    await emit(tx, athleteRegistered.create({ athleteId: id, roundId }));
    return { roundId };
  });
}

/** Refuses a birth date in the future or under 14 years before the club-local date. */
export function checkAge({ now }: Ctx, birthDate: string): void {
  const today = localDate(now, clubTimeZone);
  if (birthDate > today) throw new DomainError("limit", "account.birth_date_future");
  const age = ageOn(birthDate, today);
  if (age < minimumAge)
    throw new DomainError("forbidden", "account.too_young", {
      years: minimumAge,
    });
}

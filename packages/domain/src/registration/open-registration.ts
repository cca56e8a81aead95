import { checkAge } from "../athlete/register-athlete.ts";
import type { Ctx } from "../context.ts";
import { dateValue, days, type LocalDate, later } from "../time.ts";
import { hashToken, newToken } from "../token.ts";
import { registrationDays } from "./rules.ts";

export type OpenRegistration = {
  name: string;
  email: string;
  birthDate: LocalDate;
  locale: string;
  /** The page to open once the profile is complete. */
  next: string | null;
};

/**
 * Stores the details of a registration and returns the token of the link to mail to that address; only its hash is
 * stored. Any number of registrations may have the same address. Refuses anyone under 14.
 */
export async function openRegistration(ctx: Ctx, { birthDate, ...entered }: OpenRegistration): Promise<string> {
  checkAge(ctx, birthDate);
  const token = newToken();
  await ctx.db.registration.create({
    data: {
      ...entered,
      birthDate: dateValue(birthDate),
      tokenHash: hashToken(token),
      createdAt: ctx.now,
      expiresAt: later(ctx.now, days(registrationDays)),
    },
    select: { id: true },
  });
  return token;
}

import type { Ctx } from "../context.ts";
import { dateText, type LocalDate } from "../time.ts";
import { hashToken } from "../token.ts";

export type RegistrationState =
  | { state: "OPEN"; email: string; name: string; birthDate: LocalDate }
  /** The address has an account by now. */
  | { state: "ENDED" }
  | { state: "UNKNOWN" };

/** What the page of a registration's link shows; an expired link is unknown. */
export async function findRegistration({ db, now }: Ctx, { token }: { token: string }): Promise<RegistrationState> {
  const registration = await db.registration.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!registration) return { state: "UNKNOWN" };
  const { email, name, birthDate, endedAt, expiresAt } = registration;
  if (endedAt || (await db.user.count({ where: { email } }))) return { state: "ENDED" };
  if (expiresAt <= now) return { state: "UNKNOWN" };
  return { state: "OPEN", email, name, birthDate: dateText(birthDate) };
}

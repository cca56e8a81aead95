import type { Admin, Ctx } from "../context.ts";
import { dateText, type LocalDate } from "../time.ts";
import { hashToken } from "../token.ts";

export type RegistrationState =
  /** Without a birth date for somebody whom the club has invited. */
  | { state: "OPEN"; email: string; name: string; birthDate: LocalDate | null }
  /** The address has an account by now; `next` is the page that its owner wanted. */
  | { state: "ENDED"; next: string | null }
  | { state: "UNKNOWN" };

/** What the page of a registration's link shows; an expired link is unknown. */
export async function findRegistration({ db, now }: Ctx, { token }: { token: string }): Promise<RegistrationState> {
  const registration = await db.registration.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!registration) return { state: "UNKNOWN" };
  const { email, name, birthDate, next, endedAt, expiresAt } = registration;
  if (endedAt || (await db.user.count({ where: { email } }))) return { state: "ENDED", next };
  if (expiresAt <= now) return { state: "UNKNOWN" };
  return { state: "OPEN", email, name, birthDate: birthDate && dateText(birthDate) };
}

/** The invitations of athletes that nobody has accepted yet, latest first; `isLive` while the link works. */
export async function listAthleteInvitations({ db, now }: Ctx<Admin>) {
  const invitations = await db.registration.findMany({
    where: { invitedById: { not: null }, endedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, name: true, email: true, phone: true, sentAt: true, expiresAt: true },
  });
  return invitations.map((one) => ({ ...one, isLive: one.sentAt !== null && now < one.expiresAt }));
}

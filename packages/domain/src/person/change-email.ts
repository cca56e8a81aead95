import { type Ctx, type Person, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { requestMail } from "../mail/request-mail.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { hours, later } from "../time.ts";
import { hashToken, newToken } from "../token.ts";
import { withAccess } from "./access.ts";
import { endRegistrations } from "./end-registrations.ts";

/** For how long the link to a new address is valid. */
export const emailChangeHours = 24;

/**
 * Returns the token of the link that makes `email` the person's address; only its hash is stored, and an older one ends.
 * Mails the current address. Another account with the address is found when the link is used.
 */
export function requestEmailChange(ctx: Ctx<Person>, { email }: { email: string }): Promise<string> {
  return transaction(ctx, async (tx) => {
    const { db, now, actor } = tx;
    const user = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
    const token = newToken();
    const expiresAt = later(now, hours(emailChangeHours));
    await db.$executeRaw`
      insert into email_change (user_id, email, token_hash, expires_at)
      values (${actor.id}::uuid, ${email}, ${hashEmailLink(token)}, ${expiresAt})
      on conflict (user_id) do update set
        email = excluded.email, token_hash = excluded.token_hash, expires_at = excluded.expires_at`;
    const mail = { kind: "email-change-requested", recipientId: actor.id, subjectId: actor.id, address: user.email };
    await requestMail(tx, { ...mail, key: `${mail.kind}:${uuidv7()}` });
    await recordSecurityEvent(tx, { kind: "EMAIL_CHANGE_REQUESTED", personId: actor.id });
    return token;
  });
}

/** The address that a link makes its owner's, or null for a link that does nothing any more. */
export function findEmailChange({ db, now }: Ctx, { token }: { token: string }): Promise<{ email: string } | null> {
  return db.emailChange.findFirst({ where: usable(token, now), select: { email: true } });
}

/**
 * Makes the address of a link its owner's, once. Ends their links to a password and the registrations of the address, and
 * mails the address before. Refuses an address that another account has by now.
 */
export function confirmEmailChange(ctx: Ctx, { token }: { token: string }): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { db, now } = tx;
    const where = usable(token, now);
    const change = await db.emailChange.findFirst({ where });
    if (!change) throw linkInvalid();
    const { userId, email } = change;
    const [user] = await db.$queryRaw<{ email: string }[]>`
      select email from "user" where id = ${userId}::uuid for no key update`;
    const { count } = await db.emailChange.deleteMany({ where });
    if (!user || count === 0) throw linkInvalid();
    await db.user.update({ where: { id: userId }, data: { email, emailVerified: true }, select: { id: true } });
    await db.passwordLink.deleteMany({ where: { userId } });
    await endRegistrations(tx, email);
    const mail = { kind: "email-changed", recipientId: userId, subjectId: userId, address: user.email };
    await requestMail(tx, { ...mail, key: `${mail.kind}:${uuidv7()}` });
    await recordSecurityEvent(tx, { kind: "EMAIL_CHANGED", personId: userId });
  });
}

const usable = (token: string, now: Date) => {
  return { tokenHash: hashEmailLink(token), expiresAt: { gt: now }, user: withAccess(now) };
};

const hashEmailLink = (token: string): string => hashToken(`change-email:${token}`);

const linkInvalid = () => new DomainError("not_found", "account.link_invalid");

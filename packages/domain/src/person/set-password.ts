import { type Ctx, type Person, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { requestMail } from "../mail/request-mail.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { withAccess } from "./access.ts";
import { endRegistrations } from "./end-registrations.ts";
import { endSignIns } from "./end-sign-ins.ts";
import { findLinkOwner, hashPasswordLink } from "./password-link.ts";

export type SetPassword = { token: string; passwordHash: string };

/**
 * Sets the password of a link's owner, which proves the address. Ends all sessions and links of theirs and the
 * registrations of the address, and mails them when the password is not their first. A link works once,
 * and not for somebody without access. Returns the address.
 */
export function setPassword(ctx: Ctx, { token, passwordHash }: SetPassword): Promise<{ email: string }> {
  return transaction(ctx, async (tx) => {
    const { db, now } = tx;
    const userId = await useLink(tx, token);
    const isChanged = await writePassword(tx, userId, passwordHash);
    const user = { where: { id: userId }, data: { emailVerified: true }, select: { email: true } };
    const { email } = await db.user.update(user);
    await db.athlete.updateMany({ where: { id: userId, verifiedAt: null }, data: { verifiedAt: now } });
    await endSignIns(tx, userId);
    await endRegistrations(tx, email);
    if (isChanged) await tellOwner(tx, userId);
    await recordSecurityEvent(tx, { kind: "PASSWORD_CHANGED", personId: userId, detail: { by: "LINK" } });
    return { email };
  });
}

export type ChangePassword = { currentHash: string; passwordHash: string; sessionId: string };

/**
 * Sets the new password of a person whose current one is `currentHash`. Ends their links and all their sessions but one, and
 * mails them. Returns false when the current password is another one by now.
 */
export function changePassword(
  ctx: Ctx<Person>,
  { currentHash, passwordHash, sessionId }: ChangePassword,
): Promise<boolean> {
  return transaction(ctx, async (tx) => {
    const { db, actor } = tx;
    await db.$queryRaw`select id from "user" where id = ${actor.id}::uuid for no key update`;
    const where = { userId: actor.id, providerId: "credential", password: currentHash };
    const { count } = await db.account.updateMany({ where, data: { password: passwordHash } });
    if (count === 0) return false;
    await endSignIns(tx, actor.id, sessionId);
    await tellOwner(tx, actor.id);
    await recordSecurityEvent(tx, { kind: "PASSWORD_CHANGED", personId: actor.id, detail: { by: "PASSWORD" } });
    return true;
  });
}

async function tellOwner(ctx: Ctx, userId: string): Promise<void> {
  const mail = { kind: "password-changed", recipientId: userId, subjectId: userId };
  await requestMail(ctx, { ...mail, key: `${mail.kind}:${uuidv7()}` });
}

/** Locks the owner of a link and takes the link. */
async function useLink(ctx: Ctx, token: string): Promise<string> {
  const owner = await findLinkOwner(ctx, token);
  if (!owner) throw linkInvalid();
  await ctx.db.$queryRaw`select id from "user" where id = ${owner.id}::uuid for no key update`;
  // another link of theirs may have been used meanwhile, or their access ended
  const where = { tokenHash: hashPasswordLink(token), expiresAt: { gt: ctx.now }, user: withAccess(ctx.now) };
  const { count } = await ctx.db.passwordLink.deleteMany({ where });
  if (count === 0) throw linkInvalid();
  return owner.id;
}

/** Returns whether there was a password before. */
async function writePassword({ db }: Ctx, userId: string, password: string): Promise<boolean> {
  const where = { userId, providerId: "credential" };
  const { count } = await db.account.updateMany({ where, data: { password } });
  if (count === 0) await db.account.create({ data: { ...where, accountId: userId, password }, select: { id: true } });
  return count > 0;
}

const linkInvalid = () => new DomainError("not_found", "account.link_invalid");

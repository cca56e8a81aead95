import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { checkShown } from "../shown.ts";
import { days, later } from "../time.ts";
import { hashToken, newToken } from "../token.ts";
import { registrationDays } from "./rules.ts";
import type { InviteAthlete, RenewAthleteInvitation, WithdrawAthleteInvitation } from "./schema.ts";

/** To whom to mail a link; without a token the mail has been sent by the same act before. */
export type AthleteInvitation = {
  registrationId: string;
  token: string | null;
  to: { name: string; email: string; locale: string };
};

/**
 * Opens a registration for somebody, who gives birth date, password and consent on the link's page; until then there is no
 * account. Refuses an address that has an account or an open invitation; again by the same person, it does nothing.
 */
export function inviteAthlete(
  ctx: Ctx<Admin>,
  { name, email, locale, phone: given }: InviteAthlete,
): Promise<AthleteInvitation> {
  return transaction(ctx, async (tx) => {
    const { db, now, actor } = tx;
    const [to, phone] = [{ name, email, locale }, given || null];
    await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`invitation:${email}`}))`;
    if (await db.user.count({ where: { email } })) throw new DomainError("conflict", "person.address_taken");
    const open = await db.registration.findFirst({ where: { email, invitedById: { not: null }, endedAt: null } });
    if (open && now < open.expiresAt) {
      const isSame = open.invitedById === actor.id && open.name === name && open.phone === phone;
      if (!isSame || open.locale !== locale) throw new DomainError("conflict", "registration.already_invited");
      return { registrationId: open.id, token: open.sentAt ? null : await issueLink(tx, open.id), to };
    }
    if (open) await db.registration.delete({ where: { id: open.id } });
    const registrationId = uuidv7();
    const link = { tokenHash: hashToken(newToken()), createdAt: now, expiresAt: now };
    await db.registration.create({
      data: { id: registrationId, ...to, phone, invitedById: actor.id, ...link },
      select: { id: true },
    });
    await recordAudit(tx, { action: "athlete.invite", entity: "registration", entityId: registrationId });
    return { registrationId, token: await issueLink(tx, registrationId), to };
  });
}

/** Gives an open invitation another link, valid from now on; the one before ends. Refuses one that was sent since it was shown, except by the same act of the same person. */
export function renewAthleteInvitation(
  ctx: Ctx<Admin>,
  { registrationId, shown }: RenewAthleteInvitation,
): Promise<AthleteInvitation> {
  return transaction(ctx, async (tx) => {
    const open = await lockInvitation(tx, registrationId);
    if (!open) throw new DomainError("not_found", "registration.not_found");
    if (open.endedAt) throw new DomainError("conflict", "registration.accepted");
    const { name, email, locale, sentAt } = open;
    const to = { name, email, locale };
    const act = { action: "athlete.renew_invitation", entity: "registration", entityId: registrationId };
    const isLater = sentAt !== null && (shown.sentAt === null || shown.sentAt < sentAt);
    if (isLater && (await findOwnAct(tx, act))) return { registrationId, token: null, to };
    checkShown(shown, { sentAt });
    await recordAudit(tx, act);
    return { registrationId, token: await issueLink(tx, registrationId), to };
  });
}

/** Deletes an open invitation, so that its link does nothing any more. Refuses one that was sent since it was shown. Again by the same person, it does nothing. */
export function withdrawAthleteInvitation(
  ctx: Ctx<Admin>,
  { registrationId, shown }: WithdrawAthleteInvitation,
): Promise<void> {
  return transaction(ctx, async (tx) => {
    const act = { action: "athlete.withdraw_invitation", entity: "registration", entityId: registrationId };
    const open = await lockInvitation(tx, registrationId);
    if (!open && (await findOwnAct(tx, act))) return;
    if (!open) throw new DomainError("not_found", "registration.not_found");
    if (open.endedAt) throw new DomainError("conflict", "registration.accepted");
    checkShown(shown, { sentAt: open.sentAt });
    await tx.db.registration.delete({ where: { id: registrationId }, select: { id: true } });
    await recordAudit(tx, act);
  });
}

/** Records that the mail could not be sent: the invitation is to be renewed. */
export async function unsendInvitation({ db }: Pick<Ctx, "db">, registrationId: string): Promise<void> {
  await db.registration.updateMany({ where: { id: registrationId, endedAt: null }, data: { sentAt: null } });
}

async function issueLink({ db, now }: Ctx<Admin>, id: string): Promise<string> {
  const token = newToken();
  const expiresAt = later(now, days(registrationDays));
  const data = { tokenHash: hashToken(token), sentAt: now, expiresAt };
  await db.registration.update({ where: { id }, data, select: { id: true } });
  return token;
}

async function lockInvitation({ db }: Ctx<Admin>, id: string) {
  await db.$queryRaw`select id from registration where id = ${id}::uuid for no key update`;
  return db.registration.findFirst({ where: { id, invitedById: { not: null } } });
}

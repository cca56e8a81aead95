import type { Role } from "@zea/db/generated/enums";
import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { lockCoaches } from "../lock.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { checkShown, type WithOptionalShown } from "../shown.ts";
import { issuePasswordLink } from "./password-link.ts";
import { findLiveInvitations } from "./queries.ts";
import type { Invitation, InviteAdmin, RenewInvitation } from "./schema.ts";

/** The token of the link to mail, or null when the same act of the same person has mailed one that is still valid. */
export type Issued = { token: string | null };

/** Creates a user without a password. Refuses an address in use. */
export async function createInvited(
  ctx: Ctx<Admin>,
  { email, name, locale }: Invitation,
  role: Extract<Role, "COACH" | "ADMIN">,
): Promise<string> {
  const { db, now } = ctx;
  const id = uuidv7();
  if (await db.user.count({ where: { email } })) throw new DomainError("conflict", "person.address_taken");
  await db.user.create({ data: { id, email, name, locale, role, invitedAt: now }, select: { id: true } });
  await recordSecurityEvent(ctx, { kind: "ROLE_GIVEN", personId: id, detail: { role } });
  return id;
}

type Invited = Invitation & { role: Extract<Role, "COACH" | "ADMIN"> };
type InvitationAct = Omit<Parameters<typeof findOwnAct>[1], "entityId">;

/** Whom the same act of the same person has invited and who has no password yet. Locks the address and them until the transaction ends. */
export async function findInvited(
  tx: Ctx<Admin>,
  { email, name, locale, role }: Invited,
  acts: InvitationAct[],
): Promise<string | null> {
  await tx.db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`invitation:${email}`}))`;
  await tx.db.$queryRaw`select id from "user" where email = ${email} for no key update`;
  const where = { email, name, locale, role, revokedAt: null, ...withoutPassword };
  const known = await tx.db.user.findFirst({ where, select: { id: true } });
  for (const act of known ? acts : []) if (await findOwnAct(tx, { ...act, entityId: known!.id })) return known!.id;
  return null;
}

const withoutPassword = { accounts: { none: { password: { not: null } } } };

/** Issues the link of an invitation. */
export const issueInvitation = (tx: Ctx<Admin>, personId: string): Promise<string> =>
  issuePasswordLink(tx, { personId, kind: "INVITATION" });

/** Issues it again when there is none that is valid, and then counts as sent now. Call it under the lock of the person. */
export async function issueUnlessLive(tx: Ctx<Admin>, personId: string): Promise<string | null> {
  if ((await findLiveInvitations(tx, [personId])).has(personId)) return null;
  await tx.db.user.update({ where: { id: personId }, data: { invitedAt: tx.now }, select: { id: true } });
  return issueInvitation(tx, personId);
}

/** Creates an administrator without a password; restores one whose access was revoked. Again by the same person, it does nothing. */
export function inviteAdmin(ctx: Ctx<Admin>, input: InviteAdmin): Promise<{ personId: string } & Issued> {
  return transaction(ctx, async (tx) => {
    const first = await findInvited(tx, { ...input, role: "ADMIN" }, [
      { action: "person.invite", entity: "person", undoneBy: ["person.revoke", "person.restore"] },
      { action: "person.restore", entity: "person", undoneBy: ["person.revoke"] },
    ]);
    if (first) return { personId: first, token: await issueUnlessLive(tx, first) };
    const restored = await restore(tx, input);
    const personId = restored ?? (await createInvited(tx, input, "ADMIN"));
    await recordAudit(tx, {
      action: restored ? "person.restore" : "person.invite",
      entity: "person",
      entityId: personId,
      values: { role: "ADMIN" },
      personal: { personId, values: { name: input.name, email: input.email } },
    });
    if (restored) await recordSecurityEvent(tx, { kind: "ACCESS_RESTORED", personId });
    return { personId, token: await issueInvitation(tx, personId) };
  });
}

async function restore({ db, now }: Ctx<Admin>, { email, name, locale }: InviteAdmin): Promise<string | null> {
  const data = { revokedAt: null, invitedAt: now, name, locale };
  const where = { email, role: "ADMIN", revokedAt: { not: null } } as const;
  const [restored] = await db.user.updateManyAndReturn({ where, data, select: { id: true } });
  return restored?.id ?? null;
}

/**
 * Sends an invitation again, also one that was withdrawn. Refuses a person who has a password or was never invited, and when
 * it was sent since `shown`, except by the same act of the same person.
 */
export function renewInvitation(
  ctx: Ctx<Admin>,
  { personId, shown }: WithOptionalShown<RenewInvitation>,
): Promise<Issued> {
  return transaction(ctx, async (tx) => {
    const { db, now } = tx;
    await lockCoaches(tx, [personId]);
    await db.$queryRaw`select id from "user" where id = ${personId}::uuid for no key update`;
    const where = { id: personId, invitedAt: { not: null } };
    const anybody = {
      OR: [{ revokedAt: null }, { role: "COACH" as const, revokedAt: { lte: now }, ...withoutPassword }],
    };
    const act = { action: "person.renew_invitation", entity: "person", entityId: personId };
    const invited = await db.user.findFirst({
      where: { ...where, ...anybody },
      select: { invitedAt: true, revokedAt: true, accounts: { where: { password: { not: null } } } },
    });
    const sentAt = invited?.invitedAt;
    if (!invited || !sentAt) throw new DomainError("not_found", "person.not_found");
    if (shown && shown.sentAt < sentAt && !invited.revokedAt && (await findOwnAct(tx, act)))
      return { token: await issueUnlessLive(tx, personId) };
    checkShown(shown, { sentAt });
    if (invited.accounts.length > 0) throw new DomainError("conflict", "person.has_password");
    await db.user.update({ where: { id: personId }, data: { invitedAt: now, revokedAt: null }, select: { id: true } });
    if (invited.revokedAt) {
      await db.coach.updateMany({ where: { id: personId }, data: { isActive: true } });
      await recordSecurityEvent(tx, { kind: "ACCESS_RESTORED", personId });
    }
    await recordAudit(tx, act);
    return { token: await issueInvitation(tx, personId) };
  });
}

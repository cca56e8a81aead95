import type { Role } from "@zea/db/generated/enums";
import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { checkShown, type WithOptionalShown } from "../shown.ts";
import type { Invitation, InviteAdmin, RenewInvitation } from "./schema.ts";

/** `isRepeated`: the same person has done the same before, and nothing has changed now. */
export type Repeatable = { isRepeated: boolean };

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

/** Whom the same act of the same person has invited. Locks the address until the transaction ends. */
export async function findInvited(
  tx: Ctx<Admin>,
  { email, name, locale, role }: Invited,
  acts: InvitationAct[],
): Promise<string | null> {
  await tx.db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`invitation:${email}`}))`;
  const where = { email, name, locale, role, revokedAt: null };
  const known = await tx.db.user.findFirst({ where, select: { id: true } });
  for (const act of known ? acts : []) if (await findOwnAct(tx, { ...act, entityId: known!.id })) return known!.id;
  return null;
}

/** Creates an administrator without a password; restores one whose access was revoked. Again by the same person, it does nothing. */
export function inviteAdmin(ctx: Ctx<Admin>, input: InviteAdmin): Promise<{ personId: string } & Repeatable> {
  return transaction(ctx, async (tx) => {
    const first = await findInvited(tx, { ...input, role: "ADMIN" }, [
      { action: "person.invite", entity: "person", undoneBy: ["person.revoke", "person.restore"] },
      { action: "person.restore", entity: "person", undoneBy: ["person.revoke"] },
    ]);
    if (first) return { personId: first, isRepeated: true };
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
    return { personId, isRepeated: false };
  });
}

async function restore({ db, now }: Ctx<Admin>, { email, name, locale }: InviteAdmin): Promise<string | null> {
  const data = { revokedAt: null, invitedAt: now, name, locale };
  const where = { email, role: "ADMIN", revokedAt: { not: null } } as const;
  const [restored] = await db.user.updateManyAndReturn({ where, data, select: { id: true } });
  return restored?.id ?? null;
}

/**
 * Records that the invitation is sent again. Refuses a person who has a password or was never invited, and when it was sent
 * since `shown`, except by the same act of the same person.
 */
export function renewInvitation(
  ctx: Ctx<Admin>,
  { personId, shown }: WithOptionalShown<RenewInvitation>,
): Promise<Repeatable> {
  return transaction(ctx, async (tx) => {
    const where = { id: personId, revokedAt: null, invitedAt: { not: null } };
    await tx.db.$queryRaw`select id from "user" where id = ${personId}::uuid for no key update`;
    const act = { action: "person.renew_invitation", entity: "person", entityId: personId };
    const invited = await tx.db.user.findFirst({ where, select: { invitedAt: true } });
    const sentAt = invited?.invitedAt ?? null;
    if (shown && sentAt && shown.sentAt < sentAt && (await findOwnAct(tx, act))) return { isRepeated: true };
    if (sentAt) checkShown(shown, { sentAt });
    const { count } = await tx.db.user.updateMany({
      where: { ...where, accounts: { none: { password: { not: null } } } },
      data: { invitedAt: tx.now },
    });
    if (count === 0) {
      const isKnown = await tx.db.user.count({ where });
      if (isKnown) throw new DomainError("conflict", "person.has_password");
      throw new DomainError("not_found", "person.not_found");
    }
    await recordAudit(tx, act);
    return { isRepeated: false };
  });
}

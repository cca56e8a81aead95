import type { Role } from "@zea/db/generated/enums";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import type { Invitation, InviteAdmin, PersonId } from "./schema.ts";

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

/** Creates an administrator without a password; restores one whose access was revoked. */
export function inviteAdmin(ctx: Ctx<Admin>, input: InviteAdmin): Promise<{ personId: string }> {
  return transaction(ctx, async (tx) => {
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
    return { personId };
  });
}

async function restore({ db, now }: Ctx<Admin>, { email, name, locale }: InviteAdmin): Promise<string | null> {
  const data = { revokedAt: null, invitedAt: now, name, locale };
  const where = { email, role: "ADMIN", revokedAt: { not: null } } as const;
  const [restored] = await db.user.updateManyAndReturn({ where, data, select: { id: true } });
  return restored?.id ?? null;
}

/** Records that the invitation is sent again. Refuses a person who has a password or was never invited. */
export function renewInvitation(ctx: Ctx<Admin>, { personId }: PersonId): Promise<{ personId: string }> {
  return transaction(ctx, async (tx) => {
    const where = { id: personId, revokedAt: null, invitedAt: { not: null } };
    const { count } = await tx.db.user.updateMany({
      where: { ...where, accounts: { none: { password: { not: null } } } },
      data: { invitedAt: tx.now },
    });
    if (count === 0) {
      const isKnown = await tx.db.user.count({ where });
      if (isKnown) throw new DomainError("conflict", "person.has_password");
      throw new DomainError("not_found", "person.not_found");
    }
    await recordAudit(tx, { action: "person.renew_invitation", entity: "person", entityId: personId });
    return { personId };
  });
}

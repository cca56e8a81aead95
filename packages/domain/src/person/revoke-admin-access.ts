import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { deleteFactors } from "./factors.ts";
import type { RevokeAdminAccess } from "./schema.ts";

/** Revokes an administrator's access with all sessions, links and passwords. Refuses for the last one who can sign in. Again by the same person, it does nothing. */
export function revokeAdminAccess(ctx: Ctx<Admin>, { personId, reason }: RevokeAdminAccess): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { db, now } = tx;
    // locks all of them, so that two admins cannot revoke each other at once
    const admins = await db.$queryRaw<{ id: string }[]>`
      select id from "user" where role = 'ADMIN' and revoked_at is null order by id for no key update`;
    const act = { action: "person.revoke", entity: "person", entityId: personId };
    if (!admins.some(({ id }) => id === personId)) {
      if (await findOwnAct(tx, { ...act, undoneBy: ["person.restore"] })) return;
      throw new DomainError("not_found", "person.not_found");
    }
    const others = admins.map(({ id }) => id).filter((id) => id !== personId);
    const left = await db.account.count({ where: { userId: { in: others }, password: { not: null } } });
    if (left === 0) throw new DomainError("conflict", "person.last_admin");
    await db.user.update({ where: { id: personId }, data: { revokedAt: now }, select: { id: true } });
    await db.session.deleteMany({ where: { userId: personId } });
    await db.account.deleteMany({ where: { userId: personId } });
    await db.passwordLink.deleteMany({ where: { userId: personId } });
    await db.emailChange.deleteMany({ where: { userId: personId } });
    await deleteFactors(tx, personId);
    await recordAudit(tx, { ...act, fields: ["role"], reason });
    await recordSecurityEvent(tx, { kind: "ADMIN_REVOKED", personId });
  });
}

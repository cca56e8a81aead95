import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockCoaches } from "../lock.ts";
import { endSignIns } from "../person/end-sign-ins.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { checkShown } from "../shown.ts";
import type { WithdrawInvitation } from "./schema.ts";

/**
 * Withdraws the invitation of a coach without a password: its link is dead and nobody can book them, until it is sent again.
 * Refuses one that was accepted, was sent since `shown`, or whose coach has upcoming bookings. Again by the same person, it
 * does nothing.
 */
export function withdrawInvitation(ctx: Ctx<Admin>, { coachId, shown }: WithdrawInvitation): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { db, now } = tx;
    await lockCoaches(tx, [coachId]);
    // choosing a password takes the same lock
    await db.$queryRaw`select id from "user" where id = ${coachId}::uuid for no key update`;
    const user = await db.user.findFirst({
      where: { id: coachId, coach: { isNot: null }, deletedAt: null },
      select: { invitedAt: true, revokedAt: true, accounts: { where: { password: { not: null } } } },
    });
    if (!user) throw new DomainError("not_found", "coach.not_found");
    if (!user.invitedAt || user.accounts.length > 0) throw new DomainError("conflict", "coach.invitation_accepted");
    const act = { action: "coach.withdraw_invitation", entity: "coach", entityId: coachId };
    if (user.revokedAt) {
      if (await findOwnAct(tx, act)) return;
      throw new DomainError("conflict", "coach.invitation_withdrawn");
    }
    checkShown(shown, { sentAt: user.invitedAt });
    const upcoming = await db.booking.count({ where: { coachId, status: "CONFIRMED", startsAt: { gt: now } } });
    if (upcoming > 0) throw new DomainError("conflict", "coach.invited_has_bookings");
    await db.coach.update({ where: { id: coachId }, data: { isActive: false }, select: { id: true } });
    await db.user.update({ where: { id: coachId }, data: { revokedAt: now }, select: { id: true } });
    await endSignIns(tx, coachId);
    await recordAudit(tx, act);
    await recordSecurityEvent(tx, { kind: "ACCESS_ENDED", personId: coachId });
  });
}

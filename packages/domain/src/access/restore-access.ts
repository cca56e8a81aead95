import { recordAudit } from "../audit/record-audit.ts";
import type { CoachId } from "../coach/schema.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { lockCoaches } from "../lock.ts";
import { requestMail } from "../mail/request-mail.ts";
import { hasAccess } from "../person/access.ts";
import { endSignIns } from "../person/end-sign-ins.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";

/**
 * Gives a coach access again, or withdraws an end to come: they sign in as before and are mailed, but nobody can book them
 * until they are offered again. Sessions and links from before the end stay dead. Does nothing for a coach with access.
 */
export function restoreAccess(ctx: Ctx<Admin>, { coachId }: CoachId): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { db, now } = tx;
    await lockCoaches(tx, [coachId]);
    const coach = await db.coach.findUnique({
      where: { id: coachId },
      select: { user: { select: { revokedAt: true } } },
    });
    if (!coach) throw new DomainError("not_found", "coach.not_found");
    if (coach.user.revokedAt === null) return;
    await db.user.update({ where: { id: coachId }, data: { revokedAt: null }, select: { id: true } });
    if (!hasAccess(coach.user, now)) {
      await endSignIns(tx, coachId);
    }
    await db.statementToken.deleteMany({ where: { coachId } });
    await recordAudit(tx, { action: "coach.restore_access", entity: "coach", entityId: coachId });
    const mail = { kind: "access-restored", recipientId: coachId, subjectId: coachId };
    await requestMail(tx, { ...mail, key: `${mail.kind}:${uuidv7()}` });
    await recordSecurityEvent(tx, { kind: "ACCESS_RESTORED", personId: coachId });
  });
}

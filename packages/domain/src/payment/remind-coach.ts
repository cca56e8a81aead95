import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { BookingId } from "../booking/schema.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { requestMail } from "../mail/request-mail.ts";
import { lockSession } from "../session/lock-session.ts";
import { earlier, hours } from "../time.ts";

/** Mails a coach to record a session that has ended, at most once an hour. Again by the same person within the hour, it answers when it was sent. */
export function remindCoach(ctx: Ctx<Admin>, { bookingId }: BookingId): Promise<{ remindedAt: Date }> {
  return transaction(ctx, async (tx) => {
    const { status, endsAt, coachId } = await lockSession(tx, bookingId);
    if (status !== "CONFIRMED" || endsAt > tx.now) throw new DomainError("conflict", "payment.nothing_to_record");
    const act = { action: "payment.nudge", entity: "booking", entityId: bookingId };
    const anHourAgo = earlier(tx.now, hours(1));
    const first = await findOwnAct(tx, act);
    if (first && first.at > anHourAgo) return { remindedAt: first.at };
    const mail = { kind: "session-unrecorded", recipientId: coachId, subjectId: bookingId };
    const isRecent = await tx.db.mail.count({ where: { ...mail, requestedAt: { gt: anHourAgo } } });
    if (isRecent) throw new DomainError("limit", "payment.nudged_recently");
    await requestMail(tx, { ...mail, key: `${mail.kind}:${bookingId}:${tx.now.toISOString()}` });
    await recordAudit(tx, act);
    return { remindedAt: tx.now };
  });
}

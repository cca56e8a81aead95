import { recordAudit } from "../audit/record-audit.ts";
import type { BookingId } from "../booking/schema.ts";
import { clubTimeZone } from "../club.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { requestMail } from "../mail/request-mail.ts";
import { lockSession } from "../session/lock-session.ts";
import { localDate } from "../time.ts";

/** Mails a coach to record a session that has ended, at most once per club-local day. */
export function remindCoach(ctx: Ctx<Admin>, { bookingId }: BookingId): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { status, endsAt, coachId } = await lockSession(tx, bookingId);
    if (status !== "CONFIRMED" || endsAt > tx.now) throw new DomainError("conflict", "payment.nothing_to_record");
    const key = `session-unrecorded:${bookingId}:${localDate(tx.now, clubTimeZone)}`;
    if (await tx.db.mail.count({ where: { key } })) throw new DomainError("limit", "payment.nudged_today");
    await requestMail(tx, { kind: "session-unrecorded", recipientId: coachId, subjectId: bookingId, key });
    await recordAudit(tx, { action: "payment.nudge", entity: "booking", entityId: bookingId });
  });
}

import { type Ctx, type System, transaction } from "../context.ts";
import { requestMail } from "../mail/request-mail.ts";
import { patienceSeconds } from "./rules.ts";
import type { BookingId } from "./schema.ts";

/** Mails coach and athlete a confirmation; mails the athlete a rejection only if it came after they would have stopped waiting on screen. */
export async function notifyBooking(ctx: Ctx<System>, { bookingId }: BookingId): Promise<void> {
  await transaction(ctx, async (tx) => {
    const booking = await tx.db.booking.findUnique({ where: { id: bookingId } });
    if (!booking?.settledAt) return;
    const { status, athleteId, coachId, requestedAt, settledAt } = booking;
    const isLate = settledAt.getTime() - requestedAt.getTime() > patienceSeconds * 1000;
    const subjectId = bookingId;
    if (status === "CONFIRMED") {
      await requestMail(tx, { kind: "booking-confirmed", recipientId: athleteId, subjectId });
      await requestMail(tx, { kind: "booking-confirmed-coach", recipientId: coachId, subjectId });
    }
    if (status === "REJECTED" && isLate) {
      await requestMail(tx, { kind: "booking-rejected", recipientId: athleteId, subjectId });
    }
  });
}

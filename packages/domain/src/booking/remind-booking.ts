import { type Ctx, type System, transaction } from "../context.ts";
import { requestMail } from "../mail/request-mail.ts";
import { remindersAhead, remindersOf } from "./rules.ts";
import type { BookingId } from "./schema.ts";

export type ReminderKind = "booking-reminder-day" | "booking-reminder-hours";

/** When to remind athlete and coach of a confirmed booking; reminders due before the confirmation are omitted. */
export async function planReminders(
  { db, now }: Ctx<System>,
  { bookingId }: BookingId,
): Promise<{ kind: ReminderKind; at: string }[]> {
  const booking = await db.booking.findUnique({ where: { id: bookingId } });
  if (booking?.status !== "CONFIRMED") return [];
  return remindersAhead(booking, now).map(({ kind, at }) => ({ kind, at: at.toISOString() }));
}

/** Mails athlete and coach a reminder, unless the booking is no longer confirmed or the reminder has expired. */
export async function remindBooking(
  ctx: Ctx<System>,
  { bookingId, kind }: BookingId & { kind: ReminderKind },
): Promise<void> {
  await transaction(ctx, async (tx) => {
    const booking = await tx.db.booking.findUnique({
      where: { id: bookingId },
    });
    if (booking?.status !== "CONFIRMED") return;
    const due = remindersOf(booking).find((one) => one.kind === kind && tx.now < one.until);
    if (!due) return;
    await requestMail(tx, { kind: due.mails.athlete, recipientId: booking.athleteId, subjectId: bookingId });
    await requestMail(tx, { kind: due.mails.coach, recipientId: booking.coachId, subjectId: bookingId });
  });
}

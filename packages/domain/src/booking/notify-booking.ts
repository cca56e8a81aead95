import { type Ctx, type System, transaction } from "../context.ts";
import { askMail } from "../mail/ask-mail.ts";
import { patienceSeconds } from "./rules.ts";
import type { BookingId } from "./schema.ts";

/** Mails the athlete what became of the request: a confirmation always, a refusal when it came later than the person waits. */
export async function notifyAthlete(ctx: Ctx<System>, { bookingId }: BookingId): Promise<void> {
  await transaction(ctx, async (tx) => {
    const booking = await find(tx, bookingId);
    if (!booking?.settledAt) return;
    const waited = booking.settledAt.getTime() - booking.requestedAt.getTime();
    const isLate = waited > patienceSeconds * 1000;
    const mail = { recipientId: booking.athleteId, subjectId: bookingId };
    if (booking.status === "CONFIRMED") await askMail(tx, { kind: "booking-confirmed", ...mail });
    if (booking.status === "REJECTED" && isLate) await askMail(tx, { kind: "booking-rejected", ...mail });
  });
}

/** Mails the coach that a session was confirmed. */
export async function notifyCoach(ctx: Ctx<System>, { bookingId }: BookingId): Promise<void> {
  await transaction(ctx, async (tx) => {
    const booking = await find(tx, bookingId);
    if (booking?.status !== "CONFIRMED") return;
    await askMail(tx, {
      kind: "booking-confirmed-coach",
      recipientId: booking.coachId,
      subjectId: bookingId,
    });
  });
}

function find({ db }: Ctx, id: string) {
  return db.booking.findUnique({
    where: { id },
    select: {
      status: true,
      athleteId: true,
      coachId: true,
      requestedAt: true,
      settledAt: true,
    },
  });
}

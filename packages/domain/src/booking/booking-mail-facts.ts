import type { BookingStatus } from "@zea/db/generated/client";
import type { LocalizedText } from "@zea/format/localized-text";
import type { Ctx, System } from "../context.ts";
import { findBalance } from "../credit/queries.ts";
import { findBookingOutcome } from "./queries.ts";
import { freeUntil } from "./rules.ts";

/** Names and credits; no data on health. */
export type BookingMailFacts = {
  bookingId: string;
  coachId: string;
  status: BookingStatus;
  startsAt: Date;
  endsAt: Date;
  sessionType: LocalizedText;
  coachName: string;
  athleteName: string;
  credits: number;
  balance: number;
  freeUntil: Date;
  /** Whether cancelling now is still free. */
  isFree: boolean;
  isRefunded: boolean;
  cancelledByRole: "ATHLETE" | "COACH" | "ADMIN" | null;
  /** Of the rejection (a code) or the cancellation (a text). */
  reason: string | null;
  /** Free starts near that of a rejected booking. */
  nearest: Date[];
};

/** What the mails about a booking say. */
export async function findBookingMailFacts(ctx: Ctx<System>, bookingId: string): Promise<BookingMailFacts | null> {
  const booking = await ctx.db.booking.findUnique({
    where: { id: bookingId },
    include: {
      coach: { select: { displayName: true } },
      sessionType: { select: { name: true } },
      athlete: { select: { fullName: true, user: { select: { name: true } } } },
    },
  });
  if (!booking) return null;
  const athlete = { role: "ATHLETE" as const, id: booking.athleteId };
  const [{ balance }, { nearest }] = await Promise.all([
    findBalance(ctx, { athleteId: athlete.id }),
    findBookingOutcome({ ...ctx, actor: athlete }, { bookingId }),
  ]);
  return {
    bookingId,
    coachId: booking.coachId,
    status: booking.status,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    sessionType: booking.sessionType.name,
    coachName: booking.coach.displayName,
    athleteName: booking.athlete.fullName ?? booking.athlete.user.name,
    credits: booking.credits,
    balance,
    freeUntil: freeUntil(booking),
    isFree: ctx.now <= freeUntil(booking),
    isRefunded: booking.isRefunded,
    cancelledByRole: booking.cancelledByRole,
    reason: booking.rejectionReason ?? booking.cancellationReason,
    nearest,
  };
}

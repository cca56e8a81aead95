import type { Ctx } from "../context.ts";
import { findBalance } from "../credit/queries.ts";
import type { BookingMailKind } from "../mail/schema.ts";
import { findBookingOutcome } from "./queries.ts";
import { freeUntil, remindersOf } from "./rules.ts";

/** What the mails about a booking say; names, and no data on health. */
export type BookingFacts = {
  kind: BookingMailKind;
  bookingId: string;
  startsAt: Date;
  endsAt: Date;
  sessionType: { es: string; en: string };
  coachId: string;
  sessionTypeId: string;
  coachName: string;
  athleteName: string;
  credits: number;
  balance: number;
  freeUntil: Date;
  /** Whether cancelling now is still free. */
  isFree: boolean;
  isRefunded: boolean;
  cancelledByRole: "ATHLETE" | "COACH" | "ADMIN" | null;
  reason: string | null;
  /** Free starts near a refused one. */
  nearest: Date[];
};

/** The facts of a mail about a booking, or null when it is no longer true. */
export async function findBookingFacts(
  ctx: Ctx,
  kind: BookingMailKind,
  bookingId: string,
): Promise<BookingFacts | null> {
  const booking = await ctx.db.booking.findUnique({
    where: { id: bookingId },
    include: {
      coach: { select: { displayName: true } },
      sessionType: { select: { nameEs: true, nameEn: true } },
      athlete: { select: { fullName: true, user: { select: { name: true } } } },
    },
  });
  if (!booking || !isTrue(kind, booking, ctx.now)) return null;
  const { athleteId, startsAt, endsAt, coachId, sessionTypeId, credits, isRefunded, cancelledByRole } = booking;
  const athlete = { ...ctx, actor: { role: "ATHLETE" as const, id: athleteId } };
  const [{ balance }, outcome] = await Promise.all([
    findBalance(ctx, { athleteId }),
    kind === "booking-rejected" ? findBookingOutcome(athlete, { bookingId }) : null,
  ]);
  return {
    ...{ kind, bookingId, startsAt, endsAt, coachId, sessionTypeId, credits, balance, isRefunded, cancelledByRole },
    sessionType: { es: booking.sessionType.nameEs, en: booking.sessionType.nameEn },
    coachName: booking.coach.displayName,
    athleteName: booking.athlete.fullName ?? booking.athlete.user.name,
    freeUntil: freeUntil(booking),
    isFree: ctx.now <= freeUntil(booking),
    reason: booking.rejectionReason ?? booking.cancellationReason,
    nearest: outcome?.nearest ?? [],
  };
}

function isTrue(kind: BookingMailKind, { status, startsAt }: { status: string; startsAt: Date }, now: Date): boolean {
  if (kind === "session-unrecorded") return status === "CONFIRMED";
  if (kind === "booking-rejected") return status === "REJECTED";
  if (kind === "booking-cancelled" || kind === "booking-cancelled-coach") return status === "CANCELLED";
  const reminder = remindersOf({ startsAt }).find(({ mails }) => mails.athlete === kind || mails.coach === kind);
  return status === "CONFIRMED" && now < (reminder?.until ?? startsAt);
}

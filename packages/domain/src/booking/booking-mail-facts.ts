import type { LocalizedText } from "@zea/format/localized-text";
import { type BookingSummary, bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { findClubFacts } from "../club/queries.ts";
import type { ClubFacts } from "../club/schema.ts";
import type { Ctx, System } from "../context.ts";
import { findBalance } from "../credit/queries.ts";
import { mintCalendarToken } from "./calendar-token.ts";
import { findBookingOutcome } from "./queries.ts";
import type { ReminderKind } from "./remind-booking.ts";
import { freeUntil, remindersAhead } from "./rules.ts";

/** Names and credits; no data on health. */
export type BookingMailFacts = BookingSummary & {
  meetingPoint: LocalizedText;
  club: ClubFacts;
  balance: number;
  freeUntil: Date;
  /** Whether cancelling now is still free. */
  isFree: boolean;
  /** Those that will still be sent. */
  reminders: ReminderKind[];
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
    select: {
      ...bookingSummary,
      sessionType: { select: { name: true, meetingPoint: true } },
      settledAt: true,
      freeCancellationHours: true,
      isRefunded: true,
      cancelledByRole: true,
      rejectionReason: true,
      cancellationReason: true,
    },
  });
  if (!booking) return null;
  const athlete = { role: "ATHLETE" as const, id: booking.athlete.id };
  const [club, { balance }, { nearest }] = await Promise.all([
    findClubFacts(ctx),
    findBalance(ctx, { athleteId: athlete.id }),
    findBookingOutcome({ ...ctx, actor: athlete }, { bookingId }),
  ]);
  return {
    ...toBookingSummary(booking),
    meetingPoint: booking.sessionType.meetingPoint,
    club,
    balance,
    freeUntil: freeUntil(booking),
    isFree: ctx.now <= freeUntil(booking),
    reminders: remindersAhead(booking, ctx.now).map(({ kind }) => kind),
    isRefunded: booking.isRefunded,
    cancelledByRole: booking.cancelledByRole,
    reason: booking.rejectionReason ?? booking.cancellationReason,
    nearest,
  };
}

export type CalendarMailFacts = BookingMailFacts & {
  /** Opens the calendar file without signing in. */
  calendarToken: string;
};

/** The same for a mail from which its recipient adds the booking to a calendar. Mints a token each time. */
export async function findCalendarMailFacts(
  ctx: Ctx<System>,
  bookingId: string,
  personId: string,
): Promise<CalendarMailFacts | null> {
  const facts = await findBookingMailFacts(ctx, bookingId);
  return facts && { ...facts, calendarToken: await mintCalendarToken(ctx, { bookingId, personId }) };
}

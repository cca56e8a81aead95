import type { Settings } from "../club/queries.ts";
import { DomainError } from "../errors.ts";
import { bookablePeriod } from "../slot/rules.ts";
import { earlier, hours } from "../time.ts";

export const requestsAtMost = 10;

/** How many of their bookings an athlete cancels within an hour and still books: each sends four mails. */
export const cancelledAtMost = 8;

/** For how many days after a booking a coach may book for its athlete. */
export const acquaintedDays = 90;

/** Refuses a start within the minimum notice or beyond the horizon; both limits are inclusive. */
export function checkStart(startsAt: Date, now: Date, settings: Settings): void {
  const { from, to } = bookablePeriod(now, settings);
  if (startsAt < from)
    throw new DomainError("limit", "booking.too_soon", {
      minutes: settings.minimumNoticeMinutes,
    });
  if (startsAt > to)
    throw new DomainError("limit", "booking.beyond_horizon", {
      days: settings.horizonDays,
    });
}

type Cancellable = {
  status: string;
  startsAt: Date;
  credits: number;
  freeCancellationHours: number;
};

/** Until when cancelling refunds the athlete, inclusive. */
export function freeUntil({ startsAt, freeCancellationHours }: Omit<Cancellable, "status" | "credits">): Date {
  return earlier(startsAt, hours(freeCancellationHours));
}

/** Whether a person in that role can cancel now, and whether that refunds; a coach's or admin's cancellation always does. */
export function cancellationOutcome(booking: Cancellable, role: "ATHLETE" | "COACH" | "ADMIN", now: Date) {
  const isPossible = booking.status === "CONFIRMED" && (role !== "ATHLETE" || now < booking.startsAt);
  const isRefunded = isPossible && (role !== "ATHLETE" || now <= freeUntil(booking));
  return {
    isPossible,
    isRefunded,
    credits: isRefunded ? booking.credits : 0,
    freeUntil: freeUntil(booking),
  };
}

/** How long a person waits on screen for an outcome; a later rejection is mailed. */
export const patienceSeconds = 3;

/** The two reminders of a booking: when each is due, when it expires, and its mails. */
export function remindersOf({ startsAt }: { startsAt: Date }) {
  const day = earlier(startsAt, hours(24));
  const hoursBefore = earlier(startsAt, hours(2));
  return [
    {
      kind: "booking-reminder-day" as const,
      mails: { athlete: "booking-reminder-day", coach: "booking-reminder-day-coach" } as const,
      at: day,
      until: hoursBefore,
    },
    {
      kind: "booking-reminder-hours" as const,
      mails: { athlete: "booking-reminder-hours", coach: "booking-reminder-hours-coach" } as const,
      at: hoursBefore,
      until: startsAt,
    },
  ];
}

/** The reminders of a booking that will still be sent: one that was due when it was confirmed is left out. */
export function remindersAhead({ startsAt, settledAt }: { startsAt: Date; settledAt: Date | null }, now: Date) {
  return remindersOf({ startsAt }).filter(({ at, until }) => settledAt && at > settledAt && now < until);
}

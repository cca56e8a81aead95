import type { Settings } from "../club/queries.ts";
import { DomainError } from "../errors.ts";
import { addDays, days, hours, instantOf, later, localDate, minutes } from "../time.ts";

/** The states in which a booking takes its time. */
export const liveStatuses = ["CONFIRMED", "COMPLETED", "NO_SHOW"] as const;

export const requestsAtMost = 10;

/** The starts that can be asked for now: from the minimum notice on, until the horizon. */
export function bookablePeriod(now: Date, settings: Settings): { from: Date; to: Date } {
  return {
    from: later(now, minutes(settings.minimumNoticeMinutes)),
    to: later(now, days(settings.horizonDays)),
  };
}

/** The same settings for whoever books for somebody: any start from now on. */
export function withoutNotice(settings: Settings): Settings {
  return { ...settings, minimumNoticeMinutes: 0 };
}

/** For how long after a booking a coach knows its athlete, in days. */
export const acquaintedDays = 90;

/** Refuses a start that is nearer than the minimum notice or further than the horizon; the exact instants are allowed. */
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

/** Until when the athlete gets the credits back: the exact instant still counts. */
export function freeUntil({ startsAt, freeCancellationHours }: Omit<Cancellable, "status" | "credits">): Date {
  return later(startsAt, -hours(freeCancellationHours));
}

/** Whether somebody in that role may cancel now, and whether the credits come back. Coach and club always refund. */
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

/** The first instant of a club-local date. */
export function startOfDay(date: string, timeZone: string): Date {
  return instantOf(date, 0, timeZone);
}

/** The first instant after the club-local day of `at`. */
export function endOfDay(at: Date, timeZone: string): Date {
  return startOfDay(addDays(localDate(at, timeZone), 1), timeZone);
}

/** How long a person waits for the outcome of a request; a later one is mailed. */
export const patienceSeconds = 3;

/** The two reminders of a booking: when each is due, until when it still makes sense, and by which mails the athlete and the coach get it. */
export function remindersOf({ startsAt }: { startsAt: Date }) {
  const day = later(startsAt, -hours(24));
  const hoursBefore = later(startsAt, -hours(2));
  return [
    {
      kind: "booking-reminder-day" as const,
      mails: { athlete: "booking-reminder-day", coach: "booking-reminder-day-coach" } as const,
      ...{ at: day, until: hoursBefore },
    },
    {
      kind: "booking-reminder-hours" as const,
      mails: { athlete: "booking-reminder-hours", coach: "booking-reminder-hours-coach" } as const,
      ...{ at: hoursBefore, until: startsAt },
    },
  ];
}

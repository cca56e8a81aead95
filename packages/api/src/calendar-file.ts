import { clubName } from "@zea/domain/club";
import type { CalendarBooking } from "@zea/domain/feed/queries";
import { publicOrigin } from "@zea/environment/origins";
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from "ical-generator";
import { pageUrl } from "./app.ts";

type Locale = "es" | "en";

/** What a calendar says in one language. */
export type CalendarWords = {
  title: (club: string) => string;
  summary: (session: { type: string; name: string; isCancelled: boolean }) => string;
};

export type CalendarReader = { role: "ATHLETE" | "COACH" | "ADMIN"; locale: Locale };

/** How often a calendar that follows an address asks for it again, in seconds. */
const refreshSeconds = 3600;

/** Bookings as an iCalendar file. Its instants are UTC, so that every calendar shows them in its own zone, and each booking keeps its name in it. */
export function calendarFile(
  bookings: readonly CalendarBooking[],
  reader: CalendarReader,
  words: CalendarWords,
): string {
  const calendar = ical({
    prodId: { company: clubName, product: "ZEA" },
    method: ICalCalendarMethod.PUBLISH,
    name: words.title(clubName),
    ttl: refreshSeconds,
  });
  for (const booking of bookings) calendar.createEvent(toEvent(booking, reader, words));
  return calendar.toString();
}

function toEvent(booking: CalendarBooking, { role, locale }: CalendarReader, words: CalendarWords): ICalEventData {
  const { bookingId, startsAt, endsAt, isCancelled, changedAt, sessionType, withName } = booking;
  const page = pageUrl("web", locale, role === "COACH" ? `/sessions/${bookingId}` : `/bookings/${bookingId}`);
  return {
    id: `${bookingId}@${new URL(publicOrigin("web")).hostname}`,
    sequence: isCancelled ? 1 : 0,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...{ start: startsAt, end: endsAt, stamp: changedAt, lastModified: changedAt },
    summary: words.summary({ type: sessionType[locale], name: withName, isCancelled }),
    location: clubName,
    description: page,
    url: page,
  };
}

import { clubName } from "@zea/domain/club";
import type { ClubFacts } from "@zea/domain/club/schema";
import type { FeedBooking } from "@zea/domain/feed/queries";
import { publicOrigin } from "@zea/environment/origins";
import type { Locale } from "@zea/format/locales";
import { textIn } from "@zea/format/localized-text";
import { placeParts } from "@zea/format/place";
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from "ical-generator";
import { pageUrl } from "./app.ts";

/** Calendar texts in one language. */
export type IcsLabels = {
  title: (club: string) => string;
  summary: (session: { type: string; name: string; isCancelled: boolean }) => string;
};

/** Where the club is. */
type Whereabouts = Pick<ClubFacts, "address" | "directions">;

export type IcsReader = { role: "ATHLETE" | "COACH" | "ADMIN"; locale: Locale };

/** How often subscribed calendars should fetch the feed again. */
const refreshSeconds = 3600;

/** Renders bookings as an iCalendar file. Times are in UTC, and a booking keeps the same UID in every file. */
export function renderIcs(
  bookings: readonly FeedBooking[],
  club: Whereabouts,
  reader: IcsReader,
  labels: IcsLabels,
): string {
  const calendar = ical({
    prodId: { company: clubName, product: "ZEA" },
    method: ICalCalendarMethod.PUBLISH,
    name: labels.title(clubName),
    ttl: refreshSeconds,
  });
  for (const booking of bookings) calendar.createEvent(toEvent(booking, club, reader, labels));
  // each line ends with CRLF, the last one too
  return `${calendar.toString()}\r\n`;
}

function toEvent(
  booking: FeedBooking,
  { address, directions }: Whereabouts,
  { role, locale }: IcsReader,
  labels: IcsLabels,
): ICalEventData {
  const { bookingId, startsAt, endsAt, isCancelled, changedAt, sessionType, meetingPoint, withName } = booking;
  const page = pageUrl("web", locale, role === "COACH" ? `/sessions/${bookingId}` : `/bookings/${bookingId}`);
  return {
    id: `${bookingId}@${new URL(publicOrigin("web")).hostname}`,
    sequence: isCancelled ? 1 : 0,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: startsAt,
    end: endsAt,
    stamp: changedAt,
    lastModified: changedAt,
    summary: labels.summary({ type: textIn(sessionType, locale), name: withName, isCancelled }),
    location: placeParts({ meetingPoint, address }, locale).join(", ") || clubName,
    description: [textIn(directions, locale), page].filter(Boolean).join("\n\n"),
    url: page,
  };
}

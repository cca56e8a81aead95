import type { BookingMailFacts, CalendarMailFacts } from "@zea/domain/booking/booking-mail-facts";
import { minutesBetween } from "@zea/format/durations";
import { textIn } from "@zea/format/localized-text";
import { directionsUrl, placeParts } from "@zea/format/place";
import { capitalise } from "@zea/format/text";
import { googleCalendar } from "../links.ts";
import { Action, Anchor, Details, Paragraph, Strong } from "./mail-components.tsx";
import { quoteText } from "./quote-text.ts";
import type { Reader } from "./reader.ts";

type BookingProps = { facts: BookingMailFacts; reader: Reader };
type CalendarProps = { facts: CalendarMailFacts; reader: Reader; isCoach?: boolean };
type SessionFacts = Pick<BookingMailFacts, "startsAt" | "endsAt" | "sessionType" | "coach" | "athlete">;
type Row = [label: string, value: string];
type BookingDetailsProps = {
  facts: SessionFacts;
  reader: Reader;
  /** Names the athlete instead of the coach. */
  isCoach?: boolean;
  more?: Row[];
};

export function BookingDetails({ facts, reader, isCoach = false, more = [] }: BookingDetailsProps) {
  const { shared, format, locale } = reader;
  const { startsAt, endsAt, sessionType, coach, athlete } = facts;
  const duration = format.duration(minutesBetween(startsAt, endsAt));
  const rows: Row[] = [
    [shared("labels.day"), capitalise(`${format.day(startsAt)}, ${format.range(startsAt, endsAt)}`)],
    [shared("labels.session"), shared("booking.session", { name: textIn(sessionType, locale), duration })],
    isCoach ? [shared("labels.athlete"), athlete.name] : [shared("labels.coach"), coach.name],
    ...more,
  ];
  return <Details rows={rows} />;
}

/** The details of a session that takes place, with where it does and how to get there, as far as the club says. */
export function SessionDetails({ facts, more = [], ...props }: BookingDetailsProps & BookingProps) {
  const { shared, locale } = props.reader;
  const { address, directions } = facts.club;
  const place = placeParts({ ...facts, address }, locale).join(" · ");
  const way = textIn(directions, locale);
  return (
    <>
      <BookingDetails {...props} facts={facts} more={place ? [[shared("labels.place"), place], ...more] : more} />
      {(address || way) && (
        <Paragraph>
          {address && <Anchor href={directionsUrl(address)}>{shared("booking.directions")}</Anchor>}
          {way && <Lines text={way} isFirst={!address} />}
        </Paragraph>
      )}
    </>
  );
}

function Lines({ text, isFirst }: { text: string; isFirst: boolean }) {
  return text.split("\n").map((line, index) => (
    <span key={index}>
      {isFirst && index === 0 ? null : <br />}
      {quoteText(line)}
    </span>
  ));
}

/** Until when cancelling is free, or that it no longer is, and where to do it. */
export function CancellationNote({ facts, reader }: BookingProps) {
  const { shared, format, links } = reader;
  const { bookingId, credits, freeUntil, isFree } = facts;
  return (
    <Paragraph>
      {isFree && credits > 0 && <Strong>{shared("booking.free", { day: format.dayTime(freeUntil) })}</Strong>}
      {credits > 0 && ` ${shared(isFree ? "booking.afterwards" : "booking.late")} `}
      <Anchor href={links.booking(bookingId)}>{shared("booking.manage")}</Anchor>
    </Paragraph>
  );
}

/** Google's page for a new entry, and a file for other calendars. */
export function CalendarLinks({ facts, reader, isCoach = false }: CalendarProps) {
  const { shared, links, locale } = reader;
  const {
    bookingId,
    startsAt: from,
    endsAt: to,
    sessionType,
    coach,
    athlete,
    meetingPoint,
    club,
    calendarToken,
  } = facts;
  const other = (isCoach ? athlete : coach).name;
  const title = shared("booking.calendarTitle", { session: textIn(sessionType, locale), other });
  const details = isCoach ? links.session(bookingId) : links.booking(bookingId);
  const location = placeParts({ meetingPoint, address: club.address }, locale).join(", ");
  return (
    <>
      <Action href={googleCalendar({ title, from, to, details, location })}>{shared("booking.google")}</Action>
      <Paragraph>
        {shared("booking.otherCalendars")}{" "}
        <Anchor href={links.calendar(calendarToken)}>{shared("booking.calendarFile")}</Anchor>
      </Paragraph>
    </>
  );
}

/** The nearest free starts, one per line; nothing if there are none. */
export function NearestTimes({ label, times, reader }: { label: string; times: Date[]; reader: Reader }) {
  if (times.length === 0) return null;
  return (
    <Paragraph>
      {label}
      {times.map((at) => (
        <span key={at.toISOString()}>
          <br />
          <Strong>{capitalise(reader.format.dayTime(at))}</Strong>
        </span>
      ))}
    </Paragraph>
  );
}

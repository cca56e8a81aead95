import type { BookingMailFacts, CalendarMailFacts } from "@zea/domain/booking/booking-mail-facts";
import { minutesBetween } from "@zea/format/durations";
import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { googleCalendar } from "../links.ts";
import { Action, Anchor, Details, Paragraph, Strong } from "./mail-components.tsx";
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
  const { bookingId, startsAt: from, endsAt: to, sessionType, coach, athlete, calendarToken } = facts;
  const other = (isCoach ? athlete : coach).name;
  const title = shared("booking.calendarTitle", { session: textIn(sessionType, locale), other });
  const details = isCoach ? links.session(bookingId) : links.booking(bookingId);
  return (
    <>
      <Action href={googleCalendar({ title, from, to, details })}>{shared("booking.google")}</Action>
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

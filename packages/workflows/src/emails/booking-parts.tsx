import type { BookingFacts } from "@zea/domain/booking/booking-mail-facts";
import { capitalise } from "@zea/format/text";
import { googleCalendar } from "../links.ts";
import { Action, Anchor, Details, Paragraph, Strong } from "./parts.tsx";
import type { Reader } from "./template.ts";

type BookingProps = { facts: BookingFacts; reader: Reader };
type SessionFacts = Pick<BookingFacts, "startsAt" | "endsAt" | "sessionType" | "coachName" | "athleteName">;
type Row = [label: string, value: string];

/** Day and session, with whom (the other one of the two), and what more there is to say. */
export function BookingDetails({
  facts,
  reader,
  isCoach = false,
  more = [],
}: {
  facts: SessionFacts;
  reader: Reader;
  isCoach?: boolean;
  more?: Row[];
}) {
  const { t, format, locale } = reader;
  const { startsAt, endsAt, sessionType, coachName, athleteName } = facts;
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const other: Row = isCoach ? [t.labels.athlete, athleteName] : [t.labels.coach, coachName];
  const rows: Row[] = [
    [t.labels.day, capitalise(`${format.day(startsAt)}, ${format.range(startsAt, endsAt)}`)],
    [t.labels.session, t.session(sessionType[locale], minutes)],
    other,
    ...more,
  ];
  return <Details rows={rows} />;
}

/** Until when cancelling is free, or that it no longer is, and where to do it. */
export function CancellationNote({ facts, reader }: BookingProps) {
  const { t, format, links } = reader;
  const { free, afterwards, late, manage } = t.booking;
  return (
    <Paragraph>
      {facts.isFree && facts.credits > 0 && <Strong>{free(format.dayTime(facts.freeUntil))}</Strong>}
      {facts.credits > 0 && ` ${facts.isFree ? afterwards : late} `}
      <Anchor href={links.booking(facts.bookingId)}>{manage}</Anchor>
    </Paragraph>
  );
}

/** Puts the session into the reader's calendar: Google's page, or a file for the others. */
export function CalendarLinks({ facts, reader, isCoach = false }: BookingProps & { isCoach?: boolean }) {
  const { t, links, locale } = reader;
  const { bookingId, startsAt: from, endsAt: to, sessionType, coachName, athleteName } = facts;
  const title = t.booking.title(sessionType[locale], isCoach ? athleteName : coachName);
  const details = isCoach ? links.session(bookingId) : links.booking(bookingId);
  return (
    <>
      <Action href={googleCalendar({ title, from, to, details })}>{t.booking.google}</Action>
      <Paragraph>
        {t.booking.otherCalendars} <Anchor href={links.calendar(bookingId)}>{t.booking.calendarFile}</Anchor>
      </Paragraph>
    </>
  );
}

/** The three nearest free times, one per line. */
export function NearestTimes({ facts, reader }: BookingProps) {
  const { t, format } = reader;
  if (facts.nearest.length === 0) return null;
  return (
    <Paragraph>
      {t.rejected.nearest}
      {facts.nearest.map((at) => (
        <span key={at.toISOString()}>
          <br />
          <Strong>{capitalise(format.dayTime(at))}</Strong>
        </span>
      ))}
    </Paragraph>
  );
}

import type { BookingFacts } from "@zea/domain/booking/booking-mail-facts";
import { BookingDetails, CancellationNote } from "./booking-parts.tsx";
import { Layout } from "./layout.tsx";
import { Action, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** To the athlete, a day and two hours before the session. */
export const bookingReminder: Template<BookingFacts> = (facts, reader) => {
  const { t, format, links, locale, name } = reader;
  const { subjectDay, subjectHours, titleDay, titleHours, text } = t.reminder;
  const { kind, startsAt, coachName, bookingId } = facts;
  const isDay = kind === "booking-reminder-day";
  const sentence = text(coachName, format.longDay(startsAt), format.time(startsAt));
  const body = (
    <Layout {...{ locale, name, title: isDay ? titleDay : titleHours, preview: sentence, why: t.frame.whyBooking }}>
      <Paragraph>{sentence}</Paragraph>
      <BookingDetails {...{ facts, reader }} />
      <Action href={links.booking(bookingId)}>{t.booking.see}</Action>
      {isDay && <CancellationNote {...{ facts, reader }} />}
    </Layout>
  );
  const subject = isDay
    ? subjectDay(format.dayTime(startsAt), coachName)
    : subjectHours(format.time(startsAt), coachName);
  return { subject, body };
};

import type { BookingFacts } from "@zea/domain/booking/booking-mail-facts";
import { BookingDetails, CalendarLinks } from "./booking-parts.tsx";
import { Layout } from "./layout.tsx";
import { Anchor, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** To the coach: somebody has booked. */
export const bookingConfirmedCoach: Template<BookingFacts> = (facts, reader) => {
  const { t, format, links, locale, name } = reader;
  const { subject, title, text } = t.confirmedCoach;
  const { startsAt, athleteName, bookingId } = facts;
  const sentence = text(athleteName, format.longDay(startsAt), format.time(startsAt));
  const body = (
    <Layout {...{ locale, name, title, preview: sentence, why: t.frame.whyCoach }}>
      <Paragraph>{sentence}</Paragraph>
      <BookingDetails {...{ facts, reader }} isCoach />
      <CalendarLinks {...{ facts, reader }} isCoach />
      <Paragraph>
        <Anchor href={links.session(bookingId)}>{t.reminderCoach.action}</Anchor>
      </Paragraph>
    </Layout>
  );
  return { subject: subject(format.dayTime(startsAt), athleteName), body };
};

import type { BookingFacts } from "@zea/domain/booking/booking-mail-facts";
import { BookingDetails, CalendarLinks, CancellationNote } from "./booking-parts.tsx";
import { Layout } from "./layout.tsx";
import { Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** To the athlete: the place is taken, with all that is good to have at hand. */
export const bookingConfirmed: Template<BookingFacts> = (facts, reader) => {
  const { t, format, locale, name } = reader;
  const { subject, title, text, reminders, bye } = t.confirmed;
  const { startsAt, coachName, credits, balance } = facts;
  const sentence = text(coachName, format.longDay(startsAt), format.time(startsAt));
  const body = (
    <Layout {...{ locale, name, title, preview: sentence, why: t.frame.whyBooking }}>
      <Paragraph>{sentence}</Paragraph>
      <BookingDetails {...{ facts, reader }} more={[[t.labels.price, t.booking.price(credits, balance)]]} />
      <CalendarLinks {...{ facts, reader }} />
      <CancellationNote {...{ facts, reader }} />
      <Paragraph>
        {reminders}
        <br />
        {bye}
      </Paragraph>
    </Layout>
  );
  return { subject: subject(format.dayTime(startsAt), coachName), body };
};

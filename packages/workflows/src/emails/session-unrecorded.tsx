import type { BookingFacts } from "@zea/domain/booking/booking-mail-facts";
import { BookingDetails } from "./booking-parts.tsx";
import { Layout } from "./layout.tsx";
import { Action, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** To the coach of a session that is over and has neither real times nor a NO_SHOW. */
export const sessionUnrecorded: Template<BookingFacts> = (facts, reader) => {
  const { t, format, links, locale, name } = reader;
  const { subject, title, text, action } = t.unrecorded;
  const { athleteName, startsAt, bookingId } = facts;
  const body = (
    <Layout {...{ locale, name, title, preview: text, why: t.frame.whyCoach }}>
      <Paragraph>{text}</Paragraph>
      <BookingDetails {...{ facts, reader }} isCoach />
      <Action href={links.session(bookingId)}>{action}</Action>
    </Layout>
  );
  return { subject: subject(athleteName, format.day(startsAt)), body };
};

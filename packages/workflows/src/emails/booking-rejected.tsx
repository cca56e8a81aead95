import type { BookingFacts } from "@zea/domain/booking/booking-mail-facts";
import { BookingDetails, NearestTimes } from "./booking-parts.tsx";
import { Layout } from "./layout.tsx";
import { Action, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** To the athlete, when the person no longer waits: why it did not work out, and what is near. */
export const bookingRejected: Template<BookingFacts> = (facts, reader) => {
  const { t, format, links, locale, name } = reader;
  const { subject, title, nothingSpent, action, reasons, otherReason } = t.rejected;
  const sentence = `${reasons[facts.reason ?? ""] ?? otherReason} ${nothingSpent}`;
  const body = (
    <Layout {...{ locale, name, title, preview: sentence, why: t.frame.whyBooking }}>
      <Paragraph>{sentence}</Paragraph>
      <BookingDetails {...{ facts, reader }} />
      <NearestTimes {...{ facts, reader }} />
      <Action href={links.coach(facts.coachId)}>{action}</Action>
    </Layout>
  );
  return { subject: subject(format.dayTime(facts.startsAt)), body };
};

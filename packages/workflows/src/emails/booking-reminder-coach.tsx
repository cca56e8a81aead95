import type { BookingFacts } from "@zea/domain/booking/booking-mail-facts";
import { BookingDetails } from "./booking-parts.tsx";
import { Layout } from "./layout.tsx";
import { Action, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** To the coach, a day and two hours before the session. */
export const bookingReminderCoach: Template<BookingFacts> = (facts, reader) => {
  const { t, format, links, locale, name } = reader;
  const { subjectDay, subjectHours, text, action } = t.reminderCoach;
  const { kind, startsAt, athleteName, bookingId } = facts;
  const isDay = kind === "booking-reminder-day-coach";
  const title = isDay ? t.reminder.titleDay : t.reminder.titleHours;
  const sentence = text(athleteName, format.longDay(startsAt), format.time(startsAt));
  const body = (
    <Layout {...{ locale, name, title, preview: sentence, why: t.frame.whyCoach }}>
      <Paragraph>{sentence}</Paragraph>
      <BookingDetails {...{ facts, reader }} isCoach />
      <Action href={links.session(bookingId)}>{action}</Action>
    </Layout>
  );
  const subject = isDay
    ? subjectDay(format.dayTime(startsAt), athleteName)
    : subjectHours(format.time(startsAt), athleteName);
  return { subject, body };
};

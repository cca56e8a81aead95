import type { WaitFacts } from "@zea/domain/wait/wait-mail-facts";
import { BookingDetails } from "./booking-parts.tsx";
import { Layout } from "./layout.tsx";
import { Anchor, Choices, Note, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

const ratings = [1, 2, 3, 4, 5];

/** To the athlete after a session, and once more: a rating is one tap, without signing in. */
export const feedbackAsked: Template<WaitFacts> = (facts, reader) => {
  const { t, format, links, locale, name } = reader;
  const { asked, reminder, scale, choice, until, action } = t.feedback;
  const { kind, coachName, dueAt, token } = facts;
  const { subject, title, text } = kind === "feedback-reminder" ? reminder : asked;
  const page = (rating?: number) => (token ? links.rate(token, rating) : links.booking(facts.bookingId));
  const choices = ratings.map((value) => ({ value, href: page(value), label: choice(value) }));
  const sentence = text(coachName);
  const body = (
    <Layout {...{ locale, name, title, preview: sentence, why: t.frame.whySession }}>
      <Paragraph>{sentence}</Paragraph>
      <Choices choices={choices} />
      <Note>{scale}</Note>
      <BookingDetails {...{ facts, reader }} />
      <Paragraph>{until(format.longDay(dueAt), format.time(dueAt))}</Paragraph>
      <Paragraph>
        <Anchor href={page()}>{action}</Anchor>
      </Paragraph>
    </Layout>
  );
  return { subject: subject(coachName), body };
};

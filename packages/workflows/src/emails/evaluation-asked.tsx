import type { WaitFacts } from "@zea/domain/wait/wait-mail-facts";
import { BookingDetails } from "./booking-parts.tsx";
import { Layout } from "./layout.tsx";
import { Action, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** To the coach after a session, and twice more as long as the evaluation is missing. */
export const evaluationAsked: Template<WaitFacts> = (facts, reader) => {
  const { t, format, links, locale, name } = reader;
  const { asked, first, second, until, action } = t.evaluation;
  const { kind, athleteName, startsAt, dueAt, bookingId } = facts;
  const again = kind === "evaluation-reminder-second" ? second : first;
  const { subject, title, text } = kind === "evaluation-asked" ? asked : again;
  const sentence = text(athleteName);
  const body = (
    <Layout {...{ locale, name, title, preview: sentence, why: t.frame.whyCoach }}>
      <Paragraph>{sentence}</Paragraph>
      <BookingDetails {...{ facts, reader }} isCoach />
      <Action href={links.session(bookingId)}>{action}</Action>
      <Paragraph>{until(format.longDay(dueAt), format.time(dueAt))}</Paragraph>
    </Layout>
  );
  return { subject: subject(athleteName, format.day(startsAt)), body };
};

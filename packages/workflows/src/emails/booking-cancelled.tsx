import type { BookingFacts } from "@zea/domain/booking/booking-mail-facts";
import { BookingDetails } from "./booking-parts.tsx";
import { Layout } from "./layout.tsx";
import { Action, Paragraph } from "./parts.tsx";
import type { Template } from "./template.ts";

/** To the athlete or the coach: who cancelled the session and why; to the athlete also what becomes of the credit. */
export const bookingCancelled: Template<BookingFacts> = (facts, reader) => {
  const { t, format, links, locale, name } = reader;
  const { title, byYou, by, reason, refunded, kept, freed, action } = t.cancelled;
  const { kind, startsAt, credits, balance, isRefunded, cancelledByRole: role, coachName, athleteName } = facts;
  const isCoach = kind === "booking-cancelled-coach";
  const isOwn = role === (isCoach ? "COACH" : "ATHLETE");
  const who = isOwn ? byYou : by[role ?? "ADMIN"](role === "COACH" ? coachName : athleteName);
  const day = format.dayTime(startsAt);
  const outcome: [string, string] = [t.labels.credit, isRefunded ? refunded(credits, balance) : kept];
  const body = (
    <Layout {...{ locale, name, title, preview: who, why: isCoach ? t.frame.whyCoach : t.frame.whyBooking }}>
      <Paragraph>{who}</Paragraph>
      {facts.reason && <Paragraph>{reason(facts.reason)}</Paragraph>}
      <BookingDetails {...{ facts, reader, isCoach }} more={isCoach || credits === 0 ? [] : [outcome]} />
      {isCoach ? <Paragraph>{freed}</Paragraph> : <Action href={links.coach(facts.coachId)}>{action}</Action>}
    </Layout>
  );
  const subject = isCoach ? t.cancelled.subjectCoach(day, athleteName) : t.cancelled.subject(day, coachName);
  return { subject, body };
};

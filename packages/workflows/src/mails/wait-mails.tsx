import { findWaitMailFacts, type WaitMailFacts } from "@zea/domain/wait/wait-mail-facts";
import { BookingDetails } from "./booking-components.tsx";
import { defineMail } from "./define-mail.ts";
import { Action, Anchor, Choices, Note, Paragraph } from "./mail-components.tsx";
import type { Reader } from "./reader.ts";
import type { Content } from "./render-mail.tsx";

const ratings = [1, 2, 3, 4, 5];

const evaluationSample: WaitMailFacts = {
  bookingId: "01994c1e-0000-7000-8000-000000000001",
  startsAt: new Date("2026-11-24T09:30:00Z"),
  endsAt: new Date("2026-11-24T10:30:00Z"),
  status: "COMPLETED",
  credits: 1,
  sessionTypeId: "01994c1e-0000-7000-8000-000000000004",
  sessionType: { es: "Fuerza", en: "Strength" },
  coach: { id: "01994c1e-0000-7000-8000-000000000002", name: "Laura <Méndez>" },
  athlete: { id: "01994c1e-0000-7000-8000-000000000003", name: "Juan Pérez" },
  dueAt: new Date("2026-11-26T10:35:00Z"),
  token: null,
};
const feedbackSample: WaitMailFacts = { ...evaluationSample, token: "a".repeat(43) };

/** Each rating is a link that works without signing in. */
function feedbackMail(facts: WaitMailFacts, reader: Reader<"subject" | "title" | "text">): Content {
  const { t, shared, format, links } = reader;
  const { bookingId, dueAt, token } = facts;
  const coach = facts.coach.name;
  const page = (rating?: number) => (token ? links.rate(token, rating) : links.booking(bookingId));
  const choices = ratings.map((rating) => ({
    value: rating,
    href: page(rating),
    label: shared("feedback.choice", { rating }),
  }));
  const text = t("text", { coach });
  return {
    subject: t("subject", { coach }),
    title: t("title"),
    preview: text,
    body: (
      <>
        <Paragraph>{text}</Paragraph>
        <Choices choices={choices} />
        <Note>{shared("feedback.scale")}</Note>
        <BookingDetails facts={facts} reader={reader} />
        <Paragraph>{shared("feedback.until", { day: format.longDay(dueAt), time: format.time(dueAt) })}</Paragraph>
        <Paragraph>
          <Anchor href={page()}>{shared("feedback.action")}</Anchor>
        </Paragraph>
      </>
    ),
  };
}

function evaluationMail(facts: WaitMailFacts, reader: Reader<"subject" | "title" | "text">): Content {
  const { t, shared, format, links } = reader;
  const { bookingId, startsAt, dueAt } = facts;
  const athlete = facts.athlete.name;
  const text = t("text", { athlete });
  return {
    subject: t("subject", { athlete, day: format.day(startsAt) }),
    title: t("title"),
    preview: text,
    body: (
      <>
        <Paragraph>{text}</Paragraph>
        <BookingDetails facts={facts} reader={reader} isCoach />
        <Action href={links.session(bookingId)}>{shared("evaluation.action")}</Action>
        <Paragraph>{shared("evaluation.until", { day: format.longDay(dueAt), time: format.time(dueAt) })}</Paragraph>
      </>
    ),
  };
}

export const waitMails = [
  defineMail({
    kind: "feedback-asked",
    audience: "trained",
    facts: findWaitMailFacts,
    template: feedbackMail,
    samples: { usual: feedbackSample },
  }),
  defineMail({
    kind: "feedback-reminder",
    audience: "trained",
    facts: findWaitMailFacts,
    template: feedbackMail,
    samples: { usual: feedbackSample },
  }),
  defineMail({
    kind: "evaluation-asked",
    audience: "coach",
    facts: findWaitMailFacts,
    template: evaluationMail,
    samples: { usual: evaluationSample },
  }),
  defineMail({
    kind: "evaluation-reminder-first",
    audience: "coach",
    facts: findWaitMailFacts,
    template: evaluationMail,
    samples: { usual: evaluationSample },
  }),
  defineMail({
    kind: "evaluation-reminder-second",
    audience: "coach",
    facts: findWaitMailFacts,
    template: evaluationMail,
    samples: { usual: evaluationSample },
  }),
];

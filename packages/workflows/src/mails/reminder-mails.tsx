import { type BookingMailFacts, findBookingMailFacts } from "@zea/domain/booking/booking-mail-facts";
import { remindersOf } from "@zea/domain/booking/rules";
import { BookingDetails, CancellationNote, SessionDetails } from "./booking-components.tsx";
import { bookingSample } from "./booking-mails.tsx";
import { defineMail } from "./define-mail.ts";
import { Action, Paragraph } from "./mail-components.tsx";
import type { MailKind } from "./messages.ts";
import type { Reader } from "./reader.ts";
import type { Content } from "./render-mail.tsx";

/** A reminder holds until the next one is due, the last until the start. */
function isDue(kind: MailKind) {
  return ({ status, startsAt }: BookingMailFacts, now: Date): boolean => {
    const reminder = remindersOf({ startsAt }).find(({ mails }) => mails.athlete === kind || mails.coach === kind);
    return status === "CONFIRMED" && now < (reminder?.until ?? startsAt);
  };
}

type ReminderReader = Reader<"subject" | "title" | "text">;

function athleteReminder(facts: BookingMailFacts, reader: ReminderReader, isDayBefore: boolean): Content {
  const { t, shared, format, links } = reader;
  const { bookingId, startsAt } = facts;
  const coach = facts.coach.name;
  const time = format.time(startsAt);
  const text = t("text", { coach, day: format.longDay(startsAt), time });
  return {
    subject: t("subject", { day: format.dayTime(startsAt), time, coach }),
    title: t("title"),
    preview: text,
    body: (
      <>
        <Paragraph>{text}</Paragraph>
        <SessionDetails facts={facts} reader={reader} />
        <Action href={links.booking(bookingId)}>{shared("booking.see")}</Action>
        {isDayBefore && <CancellationNote facts={facts} reader={reader} />}
      </>
    ),
  };
}

function coachReminder(facts: BookingMailFacts, reader: ReminderReader): Content {
  const { t, shared, format, links } = reader;
  const { bookingId, startsAt } = facts;
  const athlete = facts.athlete.name;
  const time = format.time(startsAt);
  const text = t("text", { athlete, day: format.longDay(startsAt), time });
  return {
    subject: t("subject", { day: format.dayTime(startsAt), time, athlete }),
    title: t("title"),
    preview: text,
    body: (
      <>
        <Paragraph>{text}</Paragraph>
        <SessionDetails facts={facts} reader={reader} isCoach />
        <Action href={links.session(bookingId)}>{shared("booking.openSession")}</Action>
      </>
    ),
  };
}

export const reminderMails = [
  defineMail({
    kind: "booking-reminder-day",
    audience: "booked",
    facts: findBookingMailFacts,
    isCurrent: isDue("booking-reminder-day"),
    template: (facts, reader) => athleteReminder(facts, reader, true),
    samples: { usual: bookingSample, "past free cancellation": { ...bookingSample, isFree: false } },
  }),
  defineMail({
    kind: "booking-reminder-hours",
    audience: "booked",
    facts: findBookingMailFacts,
    isCurrent: isDue("booking-reminder-hours"),
    template: (facts, reader) => athleteReminder(facts, reader, false),
    samples: { usual: bookingSample },
  }),
  defineMail({
    kind: "booking-reminder-day-coach",
    audience: "coach",
    facts: findBookingMailFacts,
    isCurrent: isDue("booking-reminder-day-coach"),
    template: coachReminder,
    samples: { usual: bookingSample },
  }),
  defineMail({
    kind: "booking-reminder-hours-coach",
    audience: "coach",
    facts: findBookingMailFacts,
    isCurrent: isDue("booking-reminder-hours-coach"),
    template: coachReminder,
    samples: { usual: bookingSample },
  }),
  defineMail({
    kind: "session-unrecorded",
    audience: "coach",
    facts: findBookingMailFacts,
    isCurrent: ({ status }) => status === "CONFIRMED",
    template: (facts, reader) => {
      const { t, format, links } = reader;
      const { bookingId, startsAt } = facts;
      const athlete = facts.athlete.name;
      return {
        subject: t("subject", { athlete, day: format.day(startsAt) }),
        title: t("title"),
        preview: t("text"),
        body: (
          <>
            <Paragraph>{t("text")}</Paragraph>
            <BookingDetails facts={facts} reader={reader} isCoach />
            <Action href={links.session(bookingId)}>{t("action")}</Action>
          </>
        ),
      };
    },
    samples: { usual: bookingSample },
  }),
];

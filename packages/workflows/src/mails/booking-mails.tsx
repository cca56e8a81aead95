import {
  type BookingMailFacts,
  findBookingMailFacts,
  findCalendarMailFacts,
} from "@zea/domain/booking/booking-mail-facts";
import {
  BookingDetails,
  CalendarLinks,
  CancellationNote,
  NearestTimes,
  SessionDetails,
} from "./booking-components.tsx";
import { defineMail } from "./define-mail.ts";
import { Action, Anchor, Paragraph } from "./mail-components.tsx";
import type { Reader } from "./reader.ts";
import { hasMessage, translate } from "./translate.ts";

export const bookingSample: BookingMailFacts = {
  bookingId: "01994c1e-0000-7000-8000-000000000001",
  status: "CONFIRMED",
  startsAt: new Date("2026-11-24T09:30:00Z"),
  endsAt: new Date("2026-11-24T10:30:00Z"),
  sessionTypeId: "01994c1e-0000-7000-8000-000000000004",
  sessionType: { es: "Fuerza", en: "Strength" },
  meetingPoint: { es: "Sala de fuerza, planta 1", en: "Strength room, first floor" },
  club: {
    address: "Calle del Olmo Viejo 12, 28000 Madrid",
    directions: { es: "Entra por la puerta 3.\nMetro Olmo <salida norte>.", en: "Come in by gate 3.\nMetro Olmo." },
    email: "info@zea.test",
    phone: "+34 600 000 000",
  },
  coach: { id: "01994c1e-0000-7000-8000-000000000002", name: "Laura Méndez" },
  athlete: { id: "01994c1e-0000-7000-8000-000000000003", name: "Juan Pérez" },
  credits: 1,
  balance: 6,
  freeUntil: new Date("2026-11-23T09:30:00Z"),
  isFree: true,
  reminders: ["booking-reminder-day", "booking-reminder-hours"],
  isRefunded: true,
  cancelledByRole: "COACH",
  reason: null,
  nearest: [],
};
const rejectionSample = {
  ...bookingSample,
  reason: "booking.slot_taken",
  nearest: [new Date("2026-11-24T11:00:00Z"), new Date("2026-11-24T16:00:00Z")],
};
const lateSample = {
  ...bookingSample,
  isFree: false,
  isRefunded: false,
  credits: 0,
  cancelledByRole: "ADMIN" as const,
};

const calendarToken = "c".repeat(43);
const calendarSample = { ...bookingSample, calendarToken };
const placeless = {
  ...calendarSample,
  meetingPoint: { es: "" },
  club: { address: "", directions: { es: "" }, email: "", phone: "" },
};

const isAhead = ({ status, startsAt }: BookingMailFacts, now: Date) => status === "CONFIRMED" && now < startsAt;
const isCancelled = ({ status }: BookingMailFacts) => status === "CANCELLED";

/** "Laura has cancelled this session.", from the point of view of `reader`. */
function cancelledBy(facts: BookingMailFacts, { shared }: Reader, role: "ATHLETE" | "COACH"): string {
  const { cancelledByRole, coach, athlete } = facts;
  const by = cancelledByRole === role ? "READER" : (cancelledByRole ?? "ADMIN");
  return shared("booking.cancelledBy", { by, name: (cancelledByRole === "COACH" ? coach : athlete).name });
}

export const bookingMails = [
  defineMail({
    kind: "booking-confirmed",
    audience: "booked",
    facts: findCalendarMailFacts,
    isCurrent: isAhead,
    template: (facts, reader) => {
      const { t, shared, format } = reader;
      const { startsAt, credits, balance, reminders } = facts;
      const coach = facts.coach.name;
      const text = t("text", { coach, day: format.longDay(startsAt), time: format.time(startsAt) });
      const price = shared("booking.price", { count: credits, left: balance });
      return {
        subject: t("subject", { day: format.dayTime(startsAt), coach }),
        title: t("title"),
        preview: text,
        body: (
          <>
            <Paragraph>{text}</Paragraph>
            <SessionDetails facts={facts} reader={reader} more={[[shared("labels.price"), price]]} />
            <CalendarLinks facts={facts} reader={reader} />
            <CancellationNote facts={facts} reader={reader} />
            <Paragraph>
              {reminders.length > 0 && (
                <>
                  {t("reminders", { which: reminders.length > 1 ? "both" : reminders[0]?.split("-").at(-1) })}
                  <br />
                </>
              )}
              {t("bye")}
            </Paragraph>
          </>
        ),
      };
    },
    samples: {
      usual: calendarSample,
      "free of charge": { ...lateSample, calendarToken },
      "a few hours ahead": { ...calendarSample, reminders: ["booking-reminder-hours"] },
      "at the last moment": { ...calendarSample, reminders: [] },
      "of a club that gives no place": placeless,
    },
  }),
  defineMail({
    kind: "booking-confirmed-coach",
    audience: "coach",
    facts: findCalendarMailFacts,
    isCurrent: isAhead,
    template: (facts, reader) => {
      const { t, shared, format, links } = reader;
      const { bookingId, startsAt } = facts;
      const athlete = facts.athlete.name;
      const text = t("text", { athlete, day: format.longDay(startsAt), time: format.time(startsAt) });
      return {
        subject: t("subject", { day: format.dayTime(startsAt), athlete }),
        title: t("title"),
        preview: text,
        body: (
          <>
            <Paragraph>{text}</Paragraph>
            <SessionDetails facts={facts} reader={reader} isCoach />
            <CalendarLinks facts={facts} reader={reader} isCoach />
            <Paragraph>
              <Anchor href={links.session(bookingId)}>{shared("booking.openSession")}</Anchor>
            </Paragraph>
          </>
        ),
      };
    },
    samples: { usual: calendarSample },
  }),
  defineMail({
    kind: "booking-handed-over",
    audience: "booked",
    facts: findCalendarMailFacts,
    isCurrent: isAhead,
    template: (facts, reader) => {
      const { t, format } = reader;
      const coach = facts.coach.name;
      const text = t("text", { coach });
      return {
        subject: t("subject", { day: format.dayTime(facts.startsAt), coach }),
        title: t("title"),
        preview: text,
        body: (
          <>
            <Paragraph>{text}</Paragraph>
            <SessionDetails facts={facts} reader={reader} />
            <CalendarLinks facts={facts} reader={reader} />
            <Paragraph>{t("cancel")}</Paragraph>
            <CancellationNote facts={facts} reader={reader} />
          </>
        ),
      };
    },
    samples: { usual: calendarSample },
  }),
  defineMail({
    kind: "booking-handed-over-coach",
    audience: "coach",
    facts: findCalendarMailFacts,
    isCurrent: isAhead,
    template: (facts, reader) => {
      const { t, shared, format, links } = reader;
      const { bookingId, startsAt } = facts;
      const athlete = facts.athlete.name;
      const text = t("text", { athlete, day: format.longDay(startsAt), time: format.time(startsAt) });
      return {
        subject: t("subject", { day: format.dayTime(startsAt), athlete }),
        title: t("title"),
        preview: text,
        body: (
          <>
            <Paragraph>{text}</Paragraph>
            <SessionDetails facts={facts} reader={reader} isCoach />
            <CalendarLinks facts={facts} reader={reader} isCoach />
            <Paragraph>
              <Anchor href={links.session(bookingId)}>{shared("booking.openSession")}</Anchor>
            </Paragraph>
          </>
        ),
      };
    },
    samples: { usual: calendarSample },
  }),
  defineMail({
    kind: "booking-rejected",
    audience: "booked",
    facts: findBookingMailFacts,
    isCurrent: ({ status }) => status === "REJECTED",
    template: (facts, reader) => {
      const { t, shared, format, links } = reader;
      const rejection = `shared.rejection.${facts.reason}`;
      const why = hasMessage(reader.locale, rejection)
        ? translate(reader.locale, rejection)
        : shared("rejection.other");
      const text = `${why} ${t("nothingSpent")}`;
      return {
        subject: t("subject", { day: format.dayTime(facts.startsAt) }),
        title: t("title"),
        preview: text,
        body: (
          <>
            <Paragraph>{text}</Paragraph>
            <BookingDetails facts={facts} reader={reader} />
            <NearestTimes label={t("nearest")} times={facts.nearest} reader={reader} />
            <Action href={links.coach(facts.coach.id)}>{t("action")}</Action>
          </>
        ),
      };
    },
    samples: {
      usual: rejectionSample,
      "for an unknown reason": { ...rejectionSample, reason: "something.else", nearest: [] },
    },
  }),
  defineMail({
    kind: "booking-cancelled",
    audience: "booked",
    facts: findBookingMailFacts,
    isCurrent: isCancelled,
    template: (facts, reader) => {
      const { t, shared, format, links } = reader;
      const { startsAt, credits, balance, isRefunded, reason, cancelledByRole } = facts;
      const { id: coachId, name: coach } = facts.coach;
      const text = cancelledBy(facts, reader, "ATHLETE");
      const refund = isRefunded ? t("refunded", { count: credits, balance }) : t("kept");
      return {
        subject: t("subject", { day: format.dayTime(startsAt), coach }),
        title: t("title"),
        preview: text,
        body: (
          <>
            <Paragraph>{text}</Paragraph>
            {reason && <Paragraph>{shared("booking.reason", { reason })}</Paragraph>}
            <BookingDetails
              facts={facts}
              reader={reader}
              more={credits === 0 ? [] : [[shared("labels.credit"), refund]]}
            />
            <Action href={cancelledByRole === "ADMIN" ? links.coaches : links.coach(coachId)}>{t("action")}</Action>
          </>
        ),
      };
    },
    samples: { usual: { ...bookingSample, reason: "Estoy <enferma>" }, "free of charge": lateSample },
  }),
  defineMail({
    kind: "booking-cancelled-coach",
    audience: "coach",
    facts: findBookingMailFacts,
    isCurrent: isCancelled,
    template: (facts, reader) => {
      const { t, shared, format } = reader;
      const { startsAt, reason } = facts;
      const athlete = facts.athlete.name;
      const text = cancelledBy(facts, reader, "COACH");
      return {
        subject: t("subject", { day: format.dayTime(startsAt), athlete }),
        title: t("title"),
        preview: text,
        body: (
          <>
            <Paragraph>{text}</Paragraph>
            {reason && <Paragraph>{shared("booking.reason", { reason })}</Paragraph>}
            <BookingDetails facts={facts} reader={reader} isCoach />
            <Paragraph>{t("freed")}</Paragraph>
          </>
        ),
      };
    },
    samples: { usual: bookingSample },
  }),
];

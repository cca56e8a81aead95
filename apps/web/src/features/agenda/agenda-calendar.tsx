"use client";

import Calendar, { type CalendarOptions, type CalendarRef, type EventInput } from "@fullcalendar/react";
import interactionPlugin from "@fullcalendar/react/interaction";
import english from "@fullcalendar/react/locales/en-gb";
import spanish from "@fullcalendar/react/locales/es";
import timeGridPlugin from "@fullcalendar/react/timegrid";
import type { Locale } from "@zea/format/locales";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import "@fullcalendar/react/skeleton.css";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import { useEffect, useRef } from "react";
import { stateOf } from "@/features/session/session-state.ts";
import type { Agenda } from "./agenda.ts";
import { calendarStyle } from "./calendar-style.ts";
import { EventBlock } from "./event-block.tsx";
import { visibleHours } from "./visible-hours.ts";

type AgendaCalendarProps = {
  view: "day" | "week";
  days: string[];
  date: string;
  agenda: Agenda;
  now: Date;
  /** How far the club's clock is ahead of this device's, in milliseconds. */
  ahead: number;
  timeZone: string;
  selected: string | null;
  onSession: (bookingId: string) => void;
  onStart: (start: Date) => void;
};

const plugins = [timeGridPlugin, interactionPlugin];
const locales = [english, spanish];
const calendarLocales: Partial<Record<Locale, string>> = { en: "en-gb" };
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const hoursWidth = 50;
const viewNames = { day: "timeGridDay", week: "timeGridWeek" } as const;

/** The hours of a day or a week in club time: sessions as buttons, free hours in white, the club's current time as a line. */
export function AgendaCalendar(props: AgendaCalendarProps) {
  const { view, days, date, agenda, now, ahead, timeZone, selected, onSession, onStart } = props;
  const t = useTranslations("agenda");
  const locale = useLocale();
  const { time } = useFormat();
  const calendar = useRef<CalendarRef>(null);
  const frame = useRef<HTMLElement>(null);
  const [first = ""] = days;
  const dateIndex = days.indexOf(date);
  useEffect(() => {
    // a week is wider than a phone: scroll to the selected day
    const { current } = frame;
    if (current) current.scrollLeft = (dateIndex / days.length) * (current.scrollWidth - hoursWidth);
  }, [dateIndex, days.length]);
  useEffect(() => {
    queueMicrotask(() => calendar.current?.getApi().changeView(viewNames[view], first));
  }, [view, first]);
  const isFree = (start: Date, end: Date) =>
    start > now && agenda.free.some(({ from, to }) => from <= start && end <= to);
  const options: CalendarOptions = {
    ...calendarStyle,
    plugins,
    locales,
    timeZone,
    allDaySlot: false,
    headerToolbar: false,
    height: "auto",
    firstDay: 1,
    locale: calendarLocales[locale] ?? locale,
    initialView: viewNames[view],
    initialDate: first,
    now: () => new Date(Date.now() + ahead),
    nowIndicator: true,
    dayHeaders: view === "week",
    dayHeaderFormat: { weekday: "short", day: "numeric" },
    slotHeaderFormat: clock,
    nowIndicatorHeaderContent: () => time(new Date(Date.now() + ahead)),
    ...visibleHours(agenda, timeZone),
    slotDuration: "00:30:00",
    slotHeaderInterval: "01:00:00",
    slotEventOverlap: false,
    selectable: true,
    selectMinDistance: 8,
    selectAllow: ({ start, end }) => isFree(start, end),
    select: ({ start, view: { calendar: api } }) => {
      api.unselect();
      onStart(start);
    },
    dateClick: ({ date }) => {
      if (isFree(date, date)) onStart(date);
    },
    eventClick: ({ event }) => onSession(event.id),
    events: eventsOf(agenda, now),
    eventContent: ({ event, isShort }) =>
      event.display === "background" ? null : (
        <EventBlock
          name={event.title}
          type={view === "day" ? textIn(event.extendedProps.type, locale) : null}
          startsAt={event.extendedProps.startsAt}
          state={event.extendedProps.state}
          isSelected={event.id === selected}
          isShort={isShort}
        />
      ),
  };
  return (
    <section
      ref={frame}
      aria-label={t(`view.${view}`)}
      className={view === "week" ? "overflow-x-auto rounded-l" : undefined}
      {...(view === "week" && { tabIndex: 0 })}
    >
      <div className={view === "week" ? "min-w-[720px]" : undefined}>
        <Calendar ref={calendar} {...options} />
      </div>
    </section>
  );
}

function eventsOf({ sessions, free }: Agenda, now: Date): EventInput[] {
  return [
    ...free.map(({ from, to }) => ({
      id: `free-${from.getTime()}`,
      start: from.toISOString(),
      end: to.toISOString(),
      display: "background",
    })),
    ...sessions.map((session) => ({
      id: session.bookingId,
      title: session.athlete.name,
      start: session.startsAt.toISOString(),
      end: session.endsAt.toISOString(),
      extendedProps: { startsAt: session.startsAt, type: session.sessionType, state: stateOf(session, now) },
    })),
  ];
}

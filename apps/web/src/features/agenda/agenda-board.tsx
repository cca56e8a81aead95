"use client";

import { dateIn } from "@zea/format/time-zone";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { WithDrawer } from "@zea/ui/drawer";
import { ErrorState } from "@zea/ui/error-state";
import { ListSkeleton } from "@zea/ui/skeleton";
import dynamic from "next/dynamic";
import { ZoneNote } from "@/components/zone-note.tsx";
import type { BookableAthlete, SessionType } from "./agenda.ts";
import { AgendaEmpty } from "./agenda-empty.tsx";
import { AgendaList } from "./agenda-list.tsx";
import { AgendaToolbar } from "./agenda-toolbar.tsx";
import { weekOf } from "./agenda-week.ts";
import { useAgenda } from "./use-agenda.ts";
import { type AgendaView, useAgendaView } from "./use-agenda-view.ts";
import { usePanel } from "./use-panel.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { WeekStrip } from "./week-strip.tsx";

const AgendaCalendar = dynamic(() => import("./agenda-calendar.tsx").then((module) => module.AgendaCalendar), {
  ssr: false,
  loading: () => <ListSkeleton rows={6} />,
});

const BookDrawer = dynamic(() => import("./book-drawer.tsx").then((module) => module.BookDrawer));
const SessionDrawer = dynamic(() => import("./session-drawer.tsx").then((module) => module.SessionDrawer));

type AgendaBoardProps = { initial: AgendaView; now: Date; athletes: BookableAthlete[]; sessionTypes: SessionType[] };

/** A coach's agenda as a day, a week or a list, with a panel for the selected session or a new booking. */
export function AgendaBoard({ initial, now: loadedAt, athletes, sessionTypes }: AgendaBoardProps) {
  const t = useTranslations("agenda");
  const failed = useTranslations("common.failure");
  const errorMessage = useErrorMessage();
  const { view, date, show } = useAgendaView(initial);
  const { query, now, ahead, timeZone, refresh } = useAgenda(date, loadedAt);
  const { panel, open, close, container } = usePanel();
  const today = dateIn(now, timeZone);
  const shortcuts = useShortcuts({ view, date, today, show, onNew: () => open({ kind: "book", start: null }) });
  const isPast = date < today;
  const { data } = query;
  const selected = panel?.kind === "session" ? data?.sessions.find((one) => one.bookingId === panel.bookingId) : null;
  const days = view === "day" ? [date] : weekOf(date);
  const shared = { days, now, timeZone, selected: selected?.bookingId ?? null };
  const openSession = (bookingId: string) => open({ kind: "session", bookingId });
  const openBook = (start: Date | null) => open({ kind: "book", start });
  const drawer = selected ? (
    <SessionDrawer key={selected.bookingId} session={selected} now={now} onClose={close} refresh={refresh} />
  ) : panel?.kind === "book" ? (
    <BookDrawer
      key={panel.start?.getTime()}
      athletes={athletes}
      sessionTypes={sessionTypes}
      today={today}
      date={isPast ? today : date}
      timeZone={timeZone}
      start={panel.start}
      onClose={close}
      refresh={refresh}
      onBooked={(bookingId, startsAt) => {
        show({ date: dateIn(startsAt, timeZone) });
        openSession(bookingId);
      }}
    />
  ) : null;
  return (
    <WithDrawer drawer={drawer}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: letters work only while the focus is inside, next to buttons for all of them */}
      <div
        ref={container}
        tabIndex={-1}
        onKeyDown={shortcuts}
        className="mx-auto grid w-full max-w-[1240px] content-start gap-4 px-[18px] pt-6 pb-10 outline-none sm:px-8 sm:pt-8"
      >
        <AgendaToolbar
          view={view}
          date={date}
          today={today}
          show={show}
          agenda={data}
          days={days}
          now={now}
          onNew={() => openBook(null)}
        />
        {view === "day" ? <WeekStrip date={date} today={today} onDate={(next) => show({ date: next })} /> : null}
        {query.isError && !data ? (
          <ErrorState
            title={failed("title")}
            text={errorMessage(query.error)}
            action={<Button onClick={() => void query.refetch()}>{failed("retry")}</Button>}
          />
        ) : !data ? (
          <ListSkeleton rows={6} />
        ) : data.sessions.length === 0 && data.free.length === 0 ? (
          <AgendaEmpty />
        ) : view === "list" ? (
          <AgendaList {...shared} agenda={data} onSession={openSession} onGap={openBook} />
        ) : (
          <AgendaCalendar
            date={date}
            {...shared}
            view={view}
            agenda={data}
            ahead={ahead}
            onSession={openSession}
            onStart={openBook}
          />
        )}
        <p className="hidden text-fg-3 text-xs lg:block">{t("keys")}</p>
        <ZoneNote at={now} />
      </div>
    </WithDrawer>
  );
}

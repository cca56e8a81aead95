"use client";

import { dayParts } from "@zea/format/day-parts";
import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { dateIn } from "@zea/format/time-zone";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";
import { Plus } from "lucide-react";
import { useLocale } from "next-intl";
import { SessionBadge } from "@/features/session/session-badge.tsx";
import { stateOf } from "@/features/session/session-state.ts";
import type { Agenda, AgendaSession } from "./agenda.ts";
import { freeGaps, type Gap } from "./free-gaps.ts";

type AgendaListProps = {
  agenda: Agenda;
  days: string[];
  now: Date;
  timeZone: string;
  selected: string | null;
  onSession: (bookingId: string) => void;
  onGap: (start: Date) => void;
};

/** The days one below another, with sessions and free gaps as buttons. */
export function AgendaList({ agenda, days, now, timeZone, selected, onSession, onGap }: AgendaListProps) {
  const t = useTranslations("agenda");
  const { custom } = useFormat();
  const gaps = freeGaps(agenda, now).flatMap((gap) => dayParts(gap, timeZone));
  const openDates = new Set(agenda.free.flatMap((range) => dayParts(range, timeZone)).map(({ date }) => date));
  return (
    <div className="grid gap-6">
      {days.map((date) => {
        const sessions = agenda.sessions.filter(({ startsAt }) => dateIn(startsAt, timeZone) === date);
        const lines = [
          ...sessions.map((session) => ({ at: session.startsAt, session })),
          ...gaps.filter((gap) => gap.date === date).map((gap) => ({ at: gap.from, gap })),
        ].sort((a, b) => a.at.getTime() - b.at.getTime());
        const longDate = custom(date, { weekday: "long", day: "numeric", month: "long" });
        const isToday = date === dateIn(now, timeZone);
        const hasHours = openDates.has(date);
        return (
          <section key={date} aria-labelledby={`day-${date}`} className="grid gap-2">
            <h2 id={`day-${date}`} className="flex items-baseline gap-2 text-l">
              {capitalise(longDate.replace(",", ""))}
              {isToday ? <span className="font-sans font-semibold text-positive text-xs">{t("today")}</span> : null}
            </h2>
            {lines.length === 0 ? <p className="text-fg-3 text-s">{t(hasHours ? "noSessions" : "noHours")}</p> : null}
            <ul className="grid">
              {lines.map((line) => (
                <li
                  className="border-line border-t"
                  key={`${line.at.getTime()}${"session" in line ? line.session.bookingId : ""}`}
                >
                  {"session" in line ? (
                    <SessionLine
                      session={line.session}
                      now={now}
                      isSelected={line.session.bookingId === selected}
                      onPress={() => onSession(line.session.bookingId)}
                    />
                  ) : (
                    <GapLine gap={line.gap} onPress={() => onGap(line.gap.from)} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

const row = "flex min-h-[52px] w-full items-center gap-3 rounded-s px-1 py-2 text-left";

type SessionLineProps = { session: AgendaSession; now: Date; isSelected: boolean; onPress: () => void };

function SessionLine({ session, now, isSelected, onPress }: SessionLineProps) {
  const locale = useLocale();
  const { time } = useFormat();
  const state = stateOf(session, now);
  return (
    <button
      type="button"
      aria-pressed={isSelected}
      onClick={onPress}
      className={cn(row, "hover:bg-surface-2", isSelected && "bg-note-attention")}
    >
      <span className="score w-[52px] shrink-0 text-m">{time(session.startsAt)}</span>
      <span className="grid min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-2">
        <b className={cn("truncate", state === "CANCELLED" && "font-medium text-fg-3 line-through")}>
          {session.athlete.name}
        </b>
        <span className="truncate text-fg-3 text-s">{textIn(session.sessionType, locale)}</span>
      </span>
      <SessionBadge state={state} />
    </button>
  );
}

function GapLine({ gap: { from, to }, onPress }: { gap: Gap; onPress: () => void }) {
  const t = useTranslations("agenda");
  const { time } = useFormat();
  const minutes = Math.round((to.getTime() - from.getTime()) / 60_000);
  return (
    <button type="button" onClick={onPress} className={cn(row, "group min-h-11 text-fg-3 text-s hover:bg-surface-2")}>
      <span className="w-[52px] shrink-0">{time(from)}</span>
      <span className="flex-1">{t("free", { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}</span>
      <span className="flex items-center gap-1 font-semibold text-fg-2 group-hover:text-fg">
        <Plus aria-hidden className="size-4" />
        {t("book.short")}
      </span>
    </button>
  );
}

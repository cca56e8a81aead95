"use client";

import { capitalise } from "@zea/format/text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Segmented } from "@zea/ui/segmented";
import { ChevronLeft, ChevronRight, Plus } from "lucide-react";
import { type Agenda, type View, views } from "./agenda.ts";
import { useAgendaSummary } from "./use-agenda-summary.ts";
import type { AgendaView } from "./use-agenda-view.ts";
import { stepOf } from "./use-shortcuts.ts";

type AgendaToolbarProps = {
  view: View;
  date: string;
  today: string;
  days: string[];
  now: Date;
  agenda: Agenda | undefined;
  show: (next: Partial<AgendaView>) => void;
  onNew: () => void;
};

/** The title and summary of what is shown, with buttons to change the date and the view. */
export function AgendaToolbar({ view, date, today, days, now, agenda, show, onNew }: AgendaToolbarProps) {
  const t = useTranslations("agenda");
  const title = useTitle(view, days);
  const summary = useAgendaSummary(agenda, days, now);
  return (
    <header className="grid gap-3.5">
      <div className="grid gap-1">
        <h1 className="text-[25px] sm:text-[30px]" aria-live="polite">
          {title}
        </h1>
        <p className="min-h-[17px] text-fg-3 text-xs">{summary}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-1.5 gap-y-3">
        <Button
          variant="ghost"
          size="icon"
          aria-label={t(view === "day" ? "previousDay" : "previousWeek")}
          onClick={() => show({ date: stepOf(view, date, -1) })}
        >
          <ChevronLeft aria-hidden />
        </Button>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t(view === "day" ? "nextDay" : "nextWeek")}
          onClick={() => show({ date: stepOf(view, date, 1) })}
        >
          <ChevronRight aria-hidden />
        </Button>
        <Button variant="ghost" onClick={() => show({ date: today })}>
          {t("today")}
        </Button>
        <Segmented
          aria-label={t("views")}
          value={view}
          onValueChange={(next) => show({ view: next })}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          className="order-last w-full sm:order-none sm:mr-1.5 sm:ml-auto sm:w-fit sm:[&_span]:px-4"
        />
        <Button variant="accent" className="ml-auto sm:ml-0" onClick={onNew}>
          <Plus aria-hidden />
          {t("new")}
        </Button>
      </div>
    </header>
  );
}

function useTitle(view: View, days: string[]): string {
  const { custom, customRange } = useFormat();
  const [first = "", last = first] = [days[0], days.at(-1)];
  if (view !== "day") return customRange(first, last, { day: "numeric", month: "long" });
  return capitalise(custom(first, { weekday: "long", day: "numeric", month: "long" }).replace(",", ""));
}

import type { KeyboardEvent } from "react";
import type { View } from "./agenda.ts";
import { plusDays } from "./agenda-week.ts";
import type { AgendaView } from "./use-agenda-view.ts";

type Shortcuts = {
  view: View;
  date: string;
  today: string;
  show: (next: Partial<AgendaView>) => void;
  onNew: () => void;
};

const fields = "input, select, textarea";

/** The date before or after the one shown, a day or a week away. */
export function stepOf(view: View, date: string, direction: 1 | -1): string {
  return plusDays(date, direction * (view === "day" ? 1 : 7));
}

/** Arrows turn the pages, T goes to today and N begins a booking, while the focus lies in the agenda and in no field. */
export function useShortcuts({ view, date, today, show, onNew }: Shortcuts): (event: KeyboardEvent) => void {
  return (event) => {
    const isField = event.target instanceof Element && event.target.matches(fields);
    if (isField || event.ctrlKey || event.metaKey || event.altKey) return;
    const deeds: Record<string, () => void> = {
      ArrowLeft: () => show({ date: stepOf(view, date, -1) }),
      ArrowRight: () => show({ date: stepOf(view, date, 1) }),
      t: () => show({ date: today }),
      n: onNew,
    };
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };
}

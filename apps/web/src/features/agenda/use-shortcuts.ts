import { plusDays } from "@zea/format/calendar-date";
import type { KeyboardEvent } from "react";
import type { View } from "./agenda.ts";
import type { AgendaView } from "./use-agenda-view.ts";

type Shortcuts = {
  view: View;
  date: string;
  today: string;
  show: (next: Partial<AgendaView>) => void;
  onNew: () => void;
};

const fields = "input, select, textarea";

/** The date one step before or after: a day in the day view, otherwise a week. */
export function stepOf(view: View, date: string, direction: 1 | -1): string {
  return plusDays(date, direction * (view === "day" ? 1 : 7));
}

/** Keyboard shortcuts for when the focus is not in a field: arrows page, T shows today, N starts a booking. */
export function useShortcuts({ view, date, today, show, onNew }: Shortcuts): (event: KeyboardEvent) => void {
  return (event) => {
    const isField = event.target instanceof Element && event.target.matches(fields);
    if (isField || event.ctrlKey || event.metaKey || event.altKey) return;
    const actions: Record<string, () => void> = {
      ArrowLeft: () => show({ date: stepOf(view, date, -1) }),
      ArrowRight: () => show({ date: stepOf(view, date, 1) }),
      t: () => show({ date: today }),
      n: onNew,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
}

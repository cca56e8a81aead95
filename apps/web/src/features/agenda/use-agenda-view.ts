"use client";

import { useState, useSyncExternalStore } from "react";
import type { View } from "./agenda.ts";

const narrow = "(width < 768px)";

function watch(change: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener("change", change);
  return () => query.removeEventListener("change", change);
}

export type AgendaView = { view: View | null; date: string };

/** Which view of which date is shown, kept in the address; where nobody has chosen, a phone shows the day and the rest the week. */
export function useAgendaView(first: AgendaView) {
  const [{ view, date }, setShown] = useState(first);
  const isNarrow = useSyncExternalStore(
    watch,
    () => window.matchMedia(narrow).matches,
    () => false,
  );
  const show = (next: Partial<AgendaView>) => {
    const shown = { view, date, ...next };
    setShown(shown);
    const query = new URLSearchParams({ ...(shown.view && { view: shown.view }), date: shown.date });
    window.history.replaceState(null, "", `?${query}`);
  };
  return { view: view ?? (isNarrow ? "day" : "week"), date, show };
}

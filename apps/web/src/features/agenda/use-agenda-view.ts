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

/** The view and date changed, kept in the address. The default view is the day on a phone and the week elsewhere. */
export function useAgendaView(initial: AgendaView) {
  const [{ view, date }, setShown] = useState(initial);
  const isNarrow = useSyncExternalStore(
    watch,
    () => window.matchMedia(narrow).matches,
    () => false,
  );
  const show = (next: Partial<AgendaView>) => {
    const changed = { view, date, ...next };
    setShown(changed);
    const query = new URLSearchParams({ ...(changed.view && { view: changed.view }), date: changed.date });
    window.history.replaceState(null, "", `?${query}`);
  };
  return { view: view ?? (isNarrow ? "day" : "week"), date, show };
}

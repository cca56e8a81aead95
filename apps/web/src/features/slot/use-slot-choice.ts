"use client";

import { useState } from "react";
import { useMonth } from "./use-month.ts";

export type Choice = { type: string; month: string; date: string | null };

/** The choice so far, kept in the address, so that "back" from the next page restores it. */
export function useSlotChoice(coachId: string, initial: Choice) {
  const [{ type, month, date }, setChoice] = useState(initial);
  const [start, setStart] = useState<number | null>(null);
  const query = useMonth({ coachId, sessionTypeId: type, month });
  const days = query.data?.days.filter((day) => day.slots.length > 0) ?? [];
  const isShown = !query.isPlaceholderData;
  const day = isShown
    ? (days.find((candidate) => candidate.date === date) ?? days.find((candidate) => candidate.date.startsWith(month)))
    : undefined;
  const choose = (next: Choice) => {
    setChoice(next);
    setStart(null);
    keepInAddress(next);
  };
  return {
    type,
    month,
    query,
    day: day ?? null,
    slot: day?.slots.find((slot) => slot.getTime() === start) ?? null,
    chooseType: (next: string) => choose({ type: next, month, date }),
    chooseMonth: (next: string) => choose({ type, month: next, date: null }),
    chooseDay: (next: string) => choose({ type, month: next.slice(0, 7), date: next }),
    chooseSlot: (slot: Date) => setStart(slot.getTime()),
  };
}

function keepInAddress({ type, month, date }: Choice): void {
  const query = new URLSearchParams({ type, day: date ?? month });
  window.history.replaceState(null, "", `?${query}`);
}

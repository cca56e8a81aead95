import type { Timer } from "@/features/session/session.ts";

/** A start or stop that has not reached the server yet; `at` is the device's time in epoch milliseconds. */
export type TimerEvent = { kind: "start" | "stop"; at: number };

/** No stored events, as JSON. */
export const noTimerEvents = "[]";
const listeners = new Set<() => void>();
const keyOf = (bookingId: string) => `zea.taps.${bookingId}`;

/** Subscribes to changes of the stored events, including those made in other tabs. */
export function subscribeTimerEvents(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("storage", changed);
  };
}

/** A session's events stored on this device, as JSON. */
export function storedTimerEvents(bookingId: string): string {
  return window.localStorage.getItem(keyOf(bookingId)) ?? noTimerEvents;
}

export function parseTimerEvents(stored: string): TimerEvent[] {
  return JSON.parse(stored) as TimerEvent[];
}

export function storeTimerEvents(bookingId: string, events: TimerEvent[]): void {
  if (events.length > 0) window.localStorage.setItem(keyOf(bookingId), JSON.stringify(events));
  else window.localStorage.removeItem(keyOf(bookingId));
  for (const changed of listeners) changed();
}

/** The timer with pending events applied; `ahead` is how far the club's clock is ahead of this device's, in milliseconds. */
export function withTimerEvents(timer: Timer, events: readonly TimerEvent[], ahead: number): Timer {
  return events.reduce<Timer>(({ startedAt, stoppedAt }, { kind, at }) => {
    const pressed = new Date(at + ahead);
    if (kind === "start") return { startedAt: startedAt ?? pressed, stoppedAt: null };
    return { startedAt, stoppedAt: startedAt && (stoppedAt ?? pressed) };
  }, timer);
}

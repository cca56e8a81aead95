import type { Timer } from "@/features/session/session.ts";

/** A press of start or stop that the club has not heard yet, with this device's instant. */
export type TimerEvent = { kind: "start" | "stop"; at: number };

const none = "[]";
const listeners = new Set<() => void>();
const keyOf = (bookingId: string) => `zea.taps.${bookingId}`;

/** Hears of each change of the kept presses, also of one in another tab. */
export function subscribeTimerEvents(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("storage", changed);
  };
}

/** The presses kept on this device for a session, as they are written down. */
export function storedTimerEvents(bookingId: string): string {
  return window.localStorage.getItem(keyOf(bookingId)) ?? none;
}

export function parseTimerEvents(kept: string): TimerEvent[] {
  return JSON.parse(kept) as TimerEvent[];
}

export function storeTimerEvents(bookingId: string, taps: TimerEvent[]): void {
  if (taps.length > 0) window.localStorage.setItem(keyOf(bookingId), JSON.stringify(taps));
  else window.localStorage.removeItem(keyOf(bookingId));
  for (const changed of listeners) changed();
}

/** The timer as it will be once the club has heard these presses; `ahead` is how far its clock is before this device's. */
export function withTimerEvents(timer: Timer, taps: readonly TimerEvent[], ahead: number): Timer {
  return taps.reduce<Timer>(({ startedAt, stoppedAt }, { kind, at }) => {
    const pressed = new Date(at + ahead);
    if (kind === "start") return { startedAt: startedAt ?? pressed, stoppedAt: null };
    return { startedAt, stoppedAt: startedAt && (stoppedAt ?? pressed) };
  }, timer);
}

import type { Tone } from "@zea/ui/state-badge";

const over = ["COMPLETED", "NO_SHOW", "CANCELLED"] as const;

export type SessionState = (typeof over)[number] | "CONFIRMED" | "RUNNING" | "STOPPED" | "UNCLOSED";

export const tones: Record<SessionState, Tone> = {
  CONFIRMED: "positive",
  RUNNING: "live",
  STOPPED: "attention",
  UNCLOSED: "attention",
  COMPLETED: "neutral",
  NO_SHOW: "negative",
  CANCELLED: "neutral",
};

type Known = { status: string; endsAt: Date; startedAt?: Date | null; stoppedAt?: Date | null };

/** A session's state at `now`: a confirmed one may be running, stopped, or over without a record (UNCLOSED). */
export function stateOf({ status, startedAt, stoppedAt, endsAt }: Known, now: Date): SessionState {
  const ended = over.find((one) => one === status);
  if (ended) return ended;
  if (stoppedAt) return "STOPPED";
  if (startedAt) return "RUNNING";
  return endsAt <= now ? "UNCLOSED" : "CONFIRMED";
}

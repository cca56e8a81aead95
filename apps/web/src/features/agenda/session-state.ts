import type { Tone } from "@zea/ui/state-mark";
import { Ban, CalendarCheck, Check, CircleAlert, type LucideIcon, Pause, Play, UserX } from "lucide-react";
import type { AgendaSession } from "./agenda.ts";

export type SessionState = "CONFIRMED" | "RUNNING" | "STOPPED" | "UNCLOSED" | "COMPLETED" | "NO_SHOW" | "CANCELLED";

/** What a session is now: a confirmed one may be running, stopped, or over without anybody having closed it. */
export function stateOf({ status, startedAt, stoppedAt, endsAt }: AgendaSession, now: Date): SessionState {
  if (status !== "CONFIRMED") return status;
  if (stoppedAt) return "STOPPED";
  if (startedAt) return "RUNNING";
  return endsAt <= now ? "UNCLOSED" : "CONFIRMED";
}

type Look = { tone: Tone; icon: LucideIcon; block: string };

/** How each state looks: its mark, its sign, and its block in the calendar; the word stands beside them always. */
export const looks: Record<SessionState, Look> = {
  CONFIRMED: { tone: "positive", icon: CalendarCheck, block: "bg-note-positive text-fg [--edge:var(--field-600)]" },
  RUNNING: { tone: "live", icon: Play, block: "bg-hero text-on-dark [--edge:var(--maize-400)]" },
  STOPPED: { tone: "attention", icon: Pause, block: "bg-note-attention text-fg [--edge:var(--amber-700)]" },
  UNCLOSED: { tone: "attention", icon: CircleAlert, block: "bg-note-attention text-fg [--edge:var(--amber-700)]" },
  COMPLETED: { tone: "neutral", icon: Check, block: "bg-surface-2 text-fg [--edge:var(--line-strong)]" },
  NO_SHOW: { tone: "negative", icon: UserX, block: "bg-note-negative text-fg [--edge:var(--clay-600)]" },
  CANCELLED: {
    tone: "neutral",
    icon: Ban,
    block: "border border-dashed border-line-strong bg-surface text-fg-3 [--edge:transparent]",
  },
};

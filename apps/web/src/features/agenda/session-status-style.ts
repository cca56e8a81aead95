import { Ban, CalendarCheck, Check, CircleAlert, type LucideIcon, Pause, Play, UserX } from "lucide-react";
import type { SessionState } from "@/features/session/session-state.ts";

type StatusStyle = { icon: LucideIcon; block: string };

/** How each state looks in the calendar: its sign and its block; the word stands beside them always. */
export const sessionStatusStyle: Record<SessionState, StatusStyle> = {
  CONFIRMED: { icon: CalendarCheck, block: "bg-note-positive text-fg [--edge:var(--field-600)]" },
  RUNNING: { icon: Play, block: "bg-hero text-on-dark [--edge:var(--maize-400)]" },
  STOPPED: { icon: Pause, block: "bg-note-attention text-fg [--edge:var(--amber-700)]" },
  UNCLOSED: { icon: CircleAlert, block: "bg-note-attention text-fg [--edge:var(--amber-700)]" },
  COMPLETED: { icon: Check, block: "bg-surface-2 text-fg [--edge:var(--line-strong)]" },
  NO_SHOW: { icon: UserX, block: "bg-note-negative text-fg [--edge:var(--clay-600)]" },
  CANCELLED: { icon: Ban, block: "border border-dashed border-line-strong bg-surface text-fg-3 [--edge:transparent]" },
};

import { Ban, CalendarCheck, Check, CircleAlert, type LucideIcon, Pause, Play, UserX } from "lucide-react";
import type { SessionState } from "@/features/session/session-state.ts";

type StatusStyle = { icon: LucideIcon; block: string };

/** The icon and colours of each state in the calendar; its word is always shown with them. */
export const sessionStatusStyle: Record<SessionState, StatusStyle> = {
  CONFIRMED: { icon: CalendarCheck, block: "bg-note-positive text-fg [--edge:var(--field-600)]" },
  RUNNING: { icon: Play, block: "bg-hero text-on-dark [--edge:var(--maize-400)]" },
  STOPPED: { icon: Pause, block: "bg-note-attention text-fg [--edge:var(--amber-700)]" },
  UNCLOSED: { icon: CircleAlert, block: "bg-note-attention text-fg [--edge:var(--amber-700)]" },
  COMPLETED: { icon: Check, block: "bg-surface-2 text-fg [--edge:var(--line-strong)]" },
  NO_SHOW: { icon: UserX, block: "bg-note-negative text-fg [--edge:var(--clay-600)]" },
  CANCELLED: { icon: Ban, block: "border border-dashed border-line-strong bg-surface text-fg-3 [--edge:transparent]" },
};

"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { cn } from "@zea/ui/class-names";
import { hrefTo } from "@/components/list-url-state.ts";
import { rowLinkId } from "@/components/row-link.tsx";
import { SessionBadge } from "@/features/session/session-badge.tsx";
import { ConflictBadges } from "./conflict-badges.tsx";
import type { BookingRow } from "./schedule.ts";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

type SessionChipProps = { session: BookingRow; urlState: ScheduleUrlState };

/** A session of the schedule, which opens in the drawer. */
export function SessionChip({ session, urlState }: SessionChipProps) {
  const { range } = useFormat();
  const { bookingId, status, startsAt, endsAt, athlete, conflicts } = session;
  const isOpen = urlState.drawer.bookingId === bookingId;
  return (
    <Link
      id={rowLinkId(bookingId)}
      href={hrefTo(urlState, { bookingId })}
      scroll={false}
      aria-current={isOpen ? "true" : undefined}
      className={cn(
        "grid h-full content-start gap-1.5 rounded-m bg-surface p-2.5 text-s shadow-[inset_0_0_0_1px_var(--line)] transition-shadow hover:shadow-[inset_0_0_0_1px_var(--line-strong)]",
        isOpen && "bg-note-attention shadow-[inset_0_0_0_1px_var(--line-strong)]",
      )}
    >
      <span className="flex min-w-0 items-baseline gap-2">
        <span className="shrink-0 text-fg-2 text-xs tabular-nums">{range(startsAt, endsAt)}</span>
        <b className={cn("truncate", status === "CANCELLED" && "line-through")}>{athlete.name}</b>
      </span>
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <SessionBadge status={status} />
        <ConflictBadges conflicts={conflicts} />
      </span>
    </Link>
  );
}

"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { cn } from "@zea/ui/class-names";
import { TriangleAlert } from "lucide-react";
import { hrefTo } from "@/components/list-url-state.ts";
import { rowLinkId } from "@/components/row-link.tsx";
import { SessionBadge } from "@/features/session/session-badge.tsx";
import { ConflictBadges } from "./conflict-badges.tsx";
import type { BookingRow } from "./schedule.ts";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

type SessionChipProps = {
  session: BookingRow;
  urlState: ScheduleUrlState;
  /** As wide as its session is long, from the width of a laptop on. */
  isNarrow?: boolean;
};

const edges = {
  REQUESTED: "lg:border-waiting",
  CONFIRMED: "lg:border-positive",
  REJECTED: "lg:border-line-strong",
  COMPLETED: "lg:border-fg-3",
  NO_SHOW: "lg:border-negative",
  CANCELLED: "lg:border-line-strong",
};

/** A session of the schedule, which opens in the drawer. */
export function SessionChip({ session, urlState, isNarrow = false }: SessionChipProps) {
  const { range, time } = useFormat();
  const { bookingId, status, startsAt, endsAt, athlete, conflicts } = session;
  const isOpen = urlState.drawer.bookingId === bookingId;
  return (
    <Link
      id={rowLinkId(bookingId)}
      href={hrefTo(urlState, { bookingId })}
      scroll={false}
      title={isNarrow ? `${range(startsAt, endsAt)} · ${athlete.name}` : undefined}
      aria-current={isOpen ? "true" : undefined}
      className={cn(
        "grid h-full content-start gap-1.5 rounded-m bg-surface p-2.5 text-s shadow-[inset_0_0_0_1px_var(--line)] transition-shadow hover:shadow-[inset_0_0_0_1px_var(--line-strong)]",
        isNarrow && ["lg:gap-0 lg:overflow-hidden lg:rounded-s lg:border-l-[3px] lg:px-1.5 lg:py-1", edges[status]],
        isNarrow && status === "CANCELLED" && "lg:bg-surface-2",
        isOpen && "bg-note-attention shadow-[inset_0_0_0_1px_var(--line-strong)]",
      )}
    >
      <span className={cn("flex min-w-0 items-baseline gap-2", isNarrow && "lg:grid lg:gap-0")}>
        <span className={cn("shrink-0 text-fg-2 text-xs tabular-nums", isNarrow && "lg:hidden")}>
          {range(startsAt, endsAt)}
        </span>
        {isNarrow ? (
          <span className="flex items-center gap-1 text-2xs text-fg-2 tabular-nums max-lg:hidden">
            {time(startsAt)}
            {conflicts.length > 0 ? <TriangleAlert aria-hidden className="size-3 text-attention" /> : null}
          </span>
        ) : null}
        <b className={cn("truncate", isNarrow && "lg:text-xs", status === "CANCELLED" && "line-through")}>
          {athlete.name}
        </b>
      </span>
      <span className={cn("flex flex-wrap items-center gap-x-2.5 gap-y-1", isNarrow && "lg:sr-only")}>
        <SessionBadge status={status} />
        <ConflictBadges conflicts={conflicts} />
      </span>
    </Link>
  );
}

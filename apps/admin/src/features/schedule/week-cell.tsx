"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";
import { TriangleAlert } from "lucide-react";
import { hrefTo } from "@/components/list-url-state.ts";
import type { CoachWeek } from "./schedule.ts";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

type WeekCellProps = { coachId: string; day: CoachWeek["days"][number]; urlState: ScheduleUrlState };

/** A coach's day in the week: sessions, free hours and conflicts, linked to that day. */
export function WeekCell({
  coachId,
  day: { date, sessions, conflicts, matches, freeMinutes },
  urlState,
}: WeekCellProps) {
  const t = useTranslations("schedule");
  const { number } = useFormat();
  const shown = urlState.filters.state ? matches : sessions;
  const hours = freeMinutes === null ? "none" : String(Math.round(freeMinutes / 60));
  return (
    <td className="px-0.5 py-1">
      <Link
        href={hrefTo(urlState, { view: "day", date, coachId })}
        className={cn(
          "grid min-h-12 content-center justify-items-center rounded-s leading-tight transition-shadow hover:shadow-[inset_0_0_0_1px_var(--line-strong)]",
          freeMinutes === null ? "hatched" : "bg-surface-2",
        )}
      >
        <span className="sr-only">{t("cell", { sessions: shown, hours, conflicts })}</span>
        <b aria-hidden className={shown === 0 ? "font-medium text-fg-3" : undefined}>
          {number(shown)}
        </b>
        {conflicts > 0 ? (
          <span aria-hidden className="flex items-center gap-0.5 font-semibold text-2xs text-attention">
            <TriangleAlert className="size-3" />
            {number(conflicts)}
          </span>
        ) : (
          <span aria-hidden className="whitespace-nowrap text-2xs text-fg-3">
            {t("freeShort", { hours })}
          </span>
        )}
      </Link>
    </td>
  );
}

"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";
import { weekOf } from "./agenda-week.ts";

type WeekStripProps = { date: string; today: string; onDate: (date: string) => void };

/** Buttons for the seven days of a date's week. */
export function WeekStrip({ date, today, onDate }: WeekStripProps) {
  const t = useTranslations("agenda");
  const { custom } = useFormat();
  const part = (day: string, weekday: "narrow" | "long") => custom(day, { weekday });
  return (
    <nav aria-label={t("week")} className="grid grid-cols-7 gap-1.5">
      {weekOf(date).map((day) => (
        <button
          key={day}
          type="button"
          aria-current={day === date ? "date" : undefined}
          onClick={() => onDate(day)}
          className={cn(
            "grid min-h-[54px] place-content-center justify-items-center rounded-ml font-semibold text-m transition-colors",
            day === date ? "bg-primary text-on-primary" : "bg-surface-2 text-fg hover:bg-surface-3",
            day === today && day !== date && "shadow-[inset_0_0_0_1.5px_var(--line-strong)]",
          )}
        >
          <span aria-hidden className={cn("font-medium text-2xs uppercase", day !== date && "text-fg-3")}>
            {part(day, "narrow")}
          </span>
          <span className="sr-only">{part(day, "long")}</span>
          <span>{Number(day.slice(8))}</span>
        </button>
      ))}
    </nav>
  );
}

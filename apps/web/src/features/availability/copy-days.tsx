"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Copy } from "lucide-react";
import { useId, useState } from "react";
import { weekdays } from "./availability-values.ts";
import { useAvailabilityFormatters } from "./use-availability-formatters.ts";

type CopyDaysProps = { weekday: number; onCopy: (to: number[]) => void };

/** Copies the hours of one day to others; preselects the other working days. */
export function CopyDays({ weekday, onCopy }: CopyDaysProps) {
  const t = useTranslations("availability.copy");
  const formatters = useAvailabilityFormatters();
  const id = useId();
  const others = weekdays.filter((day) => day !== weekday);
  const [selected, setSelected] = useState<number[]>(weekday > 5 ? [] : others.filter((day) => day <= 5));
  const [notice, setNotice] = useState("");
  const toggle = (day: number) =>
    setSelected(selected.includes(day) ? selected.filter((one) => one !== day) : [...selected, day].sort());
  const copy = () => {
    onCopy(selected);
    setNotice(t("done", { days: selected.map((day) => formatters.shortWeekday(day)).join(", ") }));
  };
  return (
    <div className="grid gap-2.5 border-line border-t pt-3.5">
      <div className="flex items-center justify-between gap-3">
        <span id={id} className="text-fg-2 text-s">
          {t("title", { day: formatters.weekdayInText(weekday) })}
        </span>
        <Button variant="ghost" size="s" disabled={selected.length === 0} onClick={copy}>
          <Copy aria-hidden />
          {t("go")}
        </Button>
      </div>
      <fieldset aria-labelledby={id} className="flex max-w-[340px] justify-between gap-1.5">
        {others.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={selected.includes(day)}
            onClick={() => toggle(day)}
            className="grid size-11 place-items-center rounded-full font-semibold text-fg-2 text-s shadow-[inset_0_0_0_1px_var(--line-strong)] transition-colors hover:text-fg aria-pressed:bg-primary aria-pressed:text-on-primary aria-pressed:shadow-none"
          >
            <span aria-hidden>{formatters.weekday(day).slice(0, 2)}</span>
            <span className="sr-only">{formatters.weekday(day)}</span>
          </button>
        ))}
      </fieldset>
      <span role="status" className={notice ? "text-positive text-s" : "sr-only"}>
        {notice}
      </span>
    </div>
  );
}

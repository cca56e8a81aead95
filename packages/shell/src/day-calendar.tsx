"use client";

import { capitalise } from "@zea/format/text";
import { cn } from "@zea/ui/class-names";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale } from "next-intl";
import { type ChevronProps, DayPicker, type Matcher } from "react-day-picker";
import { dateOf, dayOf } from "./calendar-day.tsx";
import { useFormat } from "./use-format.tsx";
import { useTranslations } from "./use-translations.tsx";

type DayCalendarProps = {
  /** The selected day; dates are YYYY-MM-DD. */
  date: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onDate: (date: string) => void;
};

/** A month of days to pick one from. */
export function DayCalendar({ date, min, max, onDate }: DayCalendarProps) {
  const t = useTranslations("common.calendar");
  const locale = useLocale();
  const { custom } = useFormat();
  const selected = date ? dayOf(date) : undefined;
  const first = min ? dayOf(min) : undefined;
  const last = max ? dayOf(max) : undefined;
  const outside: Matcher[] = [...(first ? [{ before: first }] : []), ...(last ? [{ after: last }] : [])];
  const format = (day: Date, options: Intl.DateTimeFormatOptions) => custom(dateOf(day), options);
  const caption = (day: Date) => capitalise(format(day, { month: "long", year: "numeric" }).replace(" de ", " "));
  return (
    <DayPicker
      mode="single"
      autoFocus
      lang={locale}
      weekStartsOn={1}
      defaultMonth={selected ?? first}
      startMonth={first}
      endMonth={last}
      selected={selected}
      onDayClick={(day) => onDate(dateOf(day))}
      disabled={outside}
      formatters={{
        formatCaption: caption,
        formatWeekdayName: (day) => format(day, { weekday: "narrow" }),
        formatDay: (day) => String(day.getDate()),
      }}
      labels={{
        labelDayButton: (day) => format(day, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
        labelWeekday: (day) => format(day, { weekday: "long" }),
        labelGrid: caption,
        labelNav: () => t("months"),
        labelPrevious: () => t("previous"),
        labelNext: () => t("next"),
      }}
      components={{ Chevron }}
      classNames={classNames}
    />
  );
}

function Chevron({ orientation, className }: ChevronProps) {
  const Icon = orientation === "left" ? ChevronLeft : ChevronRight;
  return <Icon aria-hidden className={cn("size-[18px]", className)} />;
}

const arrow =
  "grid size-11 place-items-center rounded-full text-fg hover:bg-surface-2 aria-disabled:pointer-events-none aria-disabled:opacity-35";

const classNames = {
  months: "relative",
  nav: "absolute top-0 right-0 flex",
  button_previous: arrow,
  button_next: arrow,
  month: "grid gap-1",
  month_caption: "flex h-11 items-center",
  caption_label: "font-semibold text-m",
  month_grid: "w-full table-fixed",
  weekday: "h-7 font-medium text-fg-3 text-xs uppercase",
  day: "p-0 text-center",
  day_button:
    "grid h-10 w-full place-items-center rounded-s font-medium text-ms tabular-nums hover:bg-surface-2 disabled:pointer-events-none disabled:text-fg-3 disabled:opacity-50",
  selected: "[&>button]:bg-primary [&>button]:text-on-primary",
  today: "[&>button]:shadow-[inset_0_0_0_1.5px_var(--line-strong)]",
};

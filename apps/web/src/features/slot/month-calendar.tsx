"use client";

import { capitalise } from "@zea/format/text";
import { dateOf, dayOf, monthOf } from "@zea/shell/calendar-day";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale } from "next-intl";
import { type ComponentProps, createContext, useContext } from "react";
import { type ChevronProps, DayButton, DayPicker, useDayPicker, Week } from "react-day-picker";
import type { Month, MonthDay } from "./use-month.ts";

type MonthCalendarProps = {
  month: string;
  data: Month | undefined;
  selected: string | null;
  onMonth: (month: string) => void;
  onDay: (date: string) => void;
};

const FreeDays = createContext<ReadonlyMap<string, MonthDay>>(new Map());

/** Picks a day; a line shows how much of it is free, and days without free slots are disabled. */
export function MonthCalendar({ month, data, selected, onMonth, onDay }: MonthCalendarProps) {
  const t = useTranslations("slot");
  const locale = useLocale();
  const { custom } = useFormat();
  const days = new Map(data?.days.map((day) => [day.date, day]));
  const formatDate = (date: Date, options: Intl.DateTimeFormatOptions) => custom(dateOf(date), options);
  const label = (date: Date) => {
    const day = days.get(dateOf(date));
    return t("dayLabel", {
      day: formatDate(date, { weekday: "long", day: "numeric", month: "long" }),
      free: day?.slots.length ?? 0,
    });
  };
  const caption = (date: Date) => capitalise(formatDate(date, { month: "long", year: "numeric" }).replace(" de ", " "));
  return (
    <FreeDays value={days}>
      <DayPicker
        mode="single"
        required={false}
        lang={locale}
        weekStartsOn={1}
        month={dayOf(`${month}-01`)}
        onMonthChange={(day) => onMonth(monthOf(day))}
        startMonth={data && dayOf(`${data.first}-01`)}
        endMonth={data && dayOf(`${data.last}-01`)}
        today={data ? dayOf(data.today) : dayOf(`${month}-01`)}
        selected={selected ? dayOf(selected) : undefined}
        onDayClick={(day) => onDay(dateOf(day))}
        disabled={(day) => !days.get(dateOf(day))?.slots.length}
        formatters={{
          formatCaption: caption,
          formatWeekdayName: (day) => formatDate(day, { weekday: "narrow" }),
          formatDay: (day) => String(day.getDate()),
        }}
        labels={{
          labelDayButton: label,
          labelWeekday: (day) => formatDate(day, { weekday: "long" }),
          labelGrid: caption,
          labelNav: () => t("months"),
          labelPrevious: () => t("previousMonth"),
          labelNext: () => t("nextMonth"),
        }}
        components={{ DayButton: FreeDay, Week: ComingWeek, Chevron }}
        classNames={classNames}
      />
    </FreeDays>
  );
}

/** A week of the calendar, hidden when all of its days are over: a month begins with this week. */
function ComingWeek({ week, ...props }: ComponentProps<typeof Week>) {
  const today = useDayPicker().dayPickerProps.today;
  const isOver = today !== undefined && week.days.every(({ date, outside }) => outside || date < today);
  return <Week week={week} {...props} hidden={isOver} />;
}

function FreeDay({ className, children, ...props }: ComponentProps<typeof DayButton>) {
  const day = useContext(FreeDays).get(dateOf(props.day.date));
  const share = day && day.offered > 0 ? day.slots.length / day.offered : 0;
  const { selected, today } = props.modifiers;
  return (
    <DayButton
      {...props}
      className={cn(
        "relative grid h-[46px] w-full place-items-center rounded-[13px] font-semibold text-m transition-colors sm:h-[58px]",
        share > 0 ? "bg-surface-2 text-fg hover:bg-surface-3" : "font-medium text-fg-3",
        today && "shadow-[inset_0_0_0_1.5px_var(--line-strong)]",
        selected && "bg-primary text-on-primary hover:bg-primary",
      )}
    >
      {children}
      {share > 0 ? (
        <span
          aria-hidden
          className={cn(
            "-translate-x-1/2 absolute bottom-[6px] left-1/2 h-[3px] rounded-full sm:bottom-2",
            selected ? "bg-(--calendar-mark)" : "bg-positive",
          )}
          style={{ width: `${Math.round(6 + share * 20)}px` }}
        />
      ) : null}
    </DayButton>
  );
}

function Chevron({ orientation, className }: ChevronProps) {
  const Icon = orientation === "left" ? ChevronLeft : ChevronRight;
  return <Icon aria-hidden className={cn("size-[18px]", className)} />;
}

const arrow =
  "grid size-11 place-items-center rounded-full text-fg shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface-2 aria-disabled:opacity-35 aria-disabled:pointer-events-none";

const classNames = {
  root: "[--calendar-mark:light-dark(var(--maize-400),var(--ink-950))]",
  months: "relative",
  nav: "absolute top-0 right-0 flex gap-1.5",
  button_previous: arrow,
  button_next: arrow,
  month: "grid gap-3",
  month_caption: "flex h-11 items-center",
  caption_label: "score text-[20px] sm:text-[22px]",
  month_grid: "w-full table-fixed border-separate border-spacing-1 -mx-1 w-[calc(100%+8px)]",
  weekday: "h-7 font-medium text-fg-3 text-xs uppercase",
  day: "p-0 text-center",
};

"use client";

import { isDate } from "@zea/format/calendar-date";
import { cn } from "@zea/ui/class-names";
import { Input } from "@zea/ui/input";
import { CalendarSkeleton } from "@zea/ui/skeleton";
import { CalendarDays } from "lucide-react";
import { type ComponentProps, lazy, Suspense, useId, useRef, useState } from "react";
import { useTranslations } from "./use-translations.tsx";

const DayCalendar = lazy(() => import("./day-calendar.tsx").then((module) => ({ default: module.DayCalendar })));

type CalendarInputProps = Omit<ComponentProps<"input">, "min" | "max"> & {
  /** The date (YYYY-MM-DD) that the calendar shows; any other text selects nothing. */
  date: string;
  onDate: (date: string) => void;
  /** The first and the last date (YYYY-MM-DD) that the calendar offers; what is typed is the schema's to refuse. */
  min?: string | undefined;
  max?: string | undefined;
};

/** A text input with a calendar to pick a day from, in the language of the page. */
export function CalendarInput({ date, onDate, min, max, className, ...props }: CalendarInputProps) {
  const t = useTranslations("common.calendar");
  const id = useId();
  const calendar = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="relative block">
      <Input autoComplete="off" placeholder={t("placeholder")} className={cn("pr-12", className)} {...props} />
      <button
        type="button"
        popoverTarget={id}
        disabled={props.disabled}
        aria-label={t("open")}
        className="absolute inset-y-0 right-0.5 grid w-11 place-items-center rounded-ml text-fg-2 hover:text-fg"
      >
        <CalendarDays aria-hidden className="size-[18px]" />
      </button>
      <div
        ref={calendar}
        id={id}
        popover="auto"
        onToggle={({ newState }) => setOpen(newState === "open")}
        className="w-[322px] max-w-[calc(100vw-24px)] animate-pop rounded-l bg-surface p-4 text-fg shadow-3 ring-1 ring-line supports-[position-area:bottom]:m-2 supports-[position-area:bottom]:[position-area:bottom_span-left] [position-try-fallbacks:flip-block,flip-inline,flip-block_flip-inline]"
      >
        {isOpen ? (
          <Suspense fallback={<CalendarSkeleton />}>
            <DayCalendar
              date={isDate(date) ? date : undefined}
              min={isDate(min) ? min : undefined}
              max={isDate(max) ? max : undefined}
              onDate={(picked) => {
                onDate(picked);
                calendar.current?.hidePopover();
              }}
            />
          </Suspense>
        ) : null}
      </div>
    </span>
  );
}

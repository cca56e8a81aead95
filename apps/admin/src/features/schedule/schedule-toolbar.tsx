"use client";

import { Link, useRouter } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { cn } from "@zea/ui/class-names";
import { Input } from "@zea/ui/input";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { isDate } from "./schedule-dates.ts";
import { type ScheduleFilters, scheduleHref, stepped, views } from "./schedule-filters.ts";

type ScheduleToolbarProps = { filters: ScheduleFilters; today: string };

/** How the calendar is seen, and the ways to other days. */
export function ScheduleToolbar({ filters, today }: ScheduleToolbarProps) {
  const t = useTranslations("schedule");
  const { view } = filters;
  const step = (by: 1 | -1) => scheduleHref(filters, { date: stepped(filters, by), page: 1 });
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
      <nav aria-label={t("views")} className="flex gap-0.5 rounded-full bg-surface-2 p-[3px]">
        {views.map((one) => (
          <Link
            key={one}
            href={scheduleHref(filters, { view: one, page: 1 })}
            scroll={false}
            aria-current={one === view ? "true" : undefined}
            className={cn(
              "relative grid min-h-9 place-items-center rounded-full px-3.5 font-semibold text-s transition-colors max-md:after:absolute max-md:after:inset-x-0 max-md:after:-inset-y-1",
              one === view ? "bg-primary text-on-primary" : "text-fg-2 hover:text-fg",
            )}
          >
            {t(`view.${one}`)}
          </Link>
        ))}
      </nav>
      <div className="flex items-center gap-2">
        <Button asChild variant="ghost" size="iconSmall">
          <Link href={step(-1)} scroll={false} aria-label={t(`previous.${view}`)}>
            <ChevronLeft aria-hidden />
          </Link>
        </Button>
        <Button asChild variant="ghost" size="s">
          <Link href={scheduleHref(filters, { date: today, page: 1 })} scroll={false}>
            {t("today")}
          </Link>
        </Button>
        <Button asChild variant="ghost" size="iconSmall">
          <Link href={step(1)} scroll={false} aria-label={t(`next.${view}`)}>
            <ChevronRight aria-hidden />
          </Link>
        </Button>
      </div>
      <DateInput filters={filters} />
    </div>
  );
}

/** Goes to a day once its date is whole; it keeps the focus while a date is written, part by part. */
function DateInput({ filters }: { filters: ScheduleFilters }) {
  const t = useTranslations("schedule");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const { date } = filters;
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = date;
  }, [date]);
  return (
    <Input
      ref={input}
      type="date"
      aria-label={t("date")}
      defaultValue={date}
      className="h-11 w-[170px]"
      onChange={({ target }) => {
        if (isDate(target.value))
          router.replace(scheduleHref(filters, { date: target.value, page: 1 }), { scroll: false });
      }}
      onBlur={({ target }) => {
        target.value = date;
      }}
    />
  );
}

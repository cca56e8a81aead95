"use client";

import { LinkTabs } from "@zea/shell/link-tabs";
import { Link, useRouter } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Input } from "@zea/ui/input";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef } from "react";
import { hrefTo } from "@/components/list-url-state.ts";
import { isDate } from "./schedule-dates.ts";
import { type ScheduleUrlState, steppedDate, views } from "./schedule-url-state.ts";

type ScheduleToolbarProps = { urlState: ScheduleUrlState; today: string };

/** Switches between day, week and list, and steps to other days. */
export function ScheduleToolbar({ urlState, today }: ScheduleToolbarProps) {
  const t = useTranslations("schedule");
  const { view } = urlState.view;
  const tabs = views.map((one) => ({
    href: hrefTo(urlState, { view: one }),
    label: t(`view.${one}`),
    isCurrent: one === view,
  }));
  const step = (by: 1 | -1) => hrefTo(urlState, { date: steppedDate(urlState, by) });
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
      <LinkTabs label={t("views")} tabs={tabs} />
      <div className="flex items-center gap-2">
        <Button asChild variant="ghost" size="iconSmall">
          <Link href={step(-1)} scroll={false} aria-label={t(`previous.${view}`)}>
            <ChevronLeft aria-hidden />
          </Link>
        </Button>
        <Button asChild variant="ghost" size="s">
          <Link href={hrefTo(urlState, { date: today })} scroll={false}>
            {t("today")}
          </Link>
        </Button>
        <Button asChild variant="ghost" size="iconSmall">
          <Link href={step(1)} scroll={false} aria-label={t(`next.${view}`)}>
            <ChevronRight aria-hidden />
          </Link>
        </Button>
      </div>
      <DateInput urlState={urlState} />
    </div>
  );
}

/** Goes to a day once its date is complete, and keeps the focus while a date is typed part by part. */
function DateInput({ urlState }: { urlState: ScheduleUrlState }) {
  const t = useTranslations("schedule");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const { date } = urlState.view;
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
        if (isDate(target.value)) router.replace(hrefTo(urlState, { date: target.value }), { scroll: false });
      }}
      onBlur={({ target }) => {
        target.value = date;
      }}
    />
  );
}

"use client";

import { CalendarInput } from "@zea/shell/calendar-input";
import { LinkTabs } from "@zea/shell/link-tabs";
import { Link, useRouter } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { hrefTo } from "@/components/list-url-state.ts";
import { isDate } from "./schedule-dates.ts";
import { type ScheduleUrlState, steppedDate, views } from "./schedule-url-state.ts";

type ScheduleToolbarProps = { urlState: ScheduleUrlState; today: string };

/** Switches between day, week and list, and steps to other days. */
export function ScheduleToolbar({ urlState, today }: ScheduleToolbarProps) {
  const t = useTranslations("schedule");
  const router = useRouter();
  const { view, date } = urlState.view;
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
      <CalendarInput
        aria-label={t("date")}
        value={date}
        className="h-11 w-[180px]"
        onChange={(text) => {
          if (isDate(text)) router.replace(hrefTo(urlState, { date: text }), { scroll: false });
        }}
      />
    </div>
  );
}

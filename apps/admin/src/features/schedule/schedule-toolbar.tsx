"use client";

import { LinkTabs } from "@zea/shell/link-tabs";
import { Link, useRouter } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { DayFilter } from "@/components/day-filter.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
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
    <div className="flex flex-wrap items-center gap-x-3 gap-y-3 sm:gap-x-5">
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
      <DayFilter
        label={<span className="sr-only">{t("date")}</span>}
        required
        value={date}
        className="min-w-[150px] flex-1 gap-0 [&>p]:mt-1.5 sm:max-w-[180px]"
        inputClassName="h-11"
        onDate={(next) => router.replace(hrefTo(urlState, { date: next }), { scroll: false })}
      />
    </div>
  );
}

"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { AnalyticsSection } from "@/features/analytics/analytics-section.tsx";
import { HeatMap } from "@/features/analytics/heat-map.tsx";
import { KeyNumbers } from "@/features/analytics/key-numbers.tsx";
import { periodHref } from "@/features/analytics/period-url-state.ts";
import { useAnalyticsFormatters } from "@/features/analytics/use-analytics-formatters.ts";
import { useTRPC } from "@/trpc/client.ts";
import { ExceptionList } from "./exception-list.tsx";
import { TodayList } from "./today-list.tsx";

const shown = ["income", "sessions", "hours", "athletes", "noShows", "cancelled"] as const;

/** The start page: exceptions first, then today and the current month. */
export function DashboardView() {
  const t = useTranslations("dashboard");
  const demandCaption = useTranslations("analytics.demand");
  const { range, month: monthName } = useAnalyticsFormatters();
  const { data } = useSuspenseQuery(useTRPC().analytics.dashboard.queryOptions());
  const { exceptions, today, month } = data;
  const { current, before } = month.range;
  const period = { from: month.month, to: month.month };
  return (
    <div className="grid gap-7">
      <ExceptionList exceptions={exceptions} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <TodayList today={today} />
        <section aria-labelledby="month" className="grid min-w-0 gap-3">
          <header className="flex flex-wrap items-end justify-between gap-3">
            <span className="grid gap-0.5">
              <h2 id="month" className="text-l first-letter:uppercase">
                {monthName(month.month)}
              </h2>
              <span className="text-fg-3 text-xs">
                {month.before
                  ? t("month.compared", { range: range(current), before: range(before) })
                  : t("month.uncompared", { range: range(current) })}
              </span>
            </span>
            <Button asChild variant="ghost" size="s">
              <Link href={periodHref(period)}>{t("month.analytics")}</Link>
            </Button>
          </header>
          <KeyNumbers current={month.current} before={month.before} period={period} only={shown} />
          <AnalyticsSection name="demand">
            <HeatMap demand={month.demand} period={period} caption={demandCaption("caption")} />
          </AnalyticsSection>
        </section>
      </div>
    </div>
  );
}

"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "@zea/shell/use-translations";
import { useTRPC } from "@/trpc/client.ts";
import { AnalyticsSection } from "./analytics-section.tsx";
import { CoachRanking } from "./coach-ranking.tsx";
import { FunnelSteps } from "./funnel-steps.tsx";
import { HeatMap } from "./heat-map.tsx";
import { KeyNumbers } from "./key-numbers.tsx";
import { PeriodPicker } from "./period-picker.tsx";
import type { Period } from "./period-url-state.ts";
import { SeriesCharts } from "./series-charts.tsx";
import { StuckList } from "./stuck-list.tsx";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";

type AnalyticsViewProps = { period: Period; currentMonth: string; now: Date };

/** The analytics of a period: key numbers, charts, demand, coaches and the onboarding funnel. */
export function AnalyticsView({ period, currentMonth, now }: AnalyticsViewProps) {
  const t = useTranslations("analytics");
  const { range } = useAnalyticsFormatters();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.analytics.overview.queryOptions(period));
  const { data: funnel } = useSuspenseQuery(trpc.analytics.funnel.queryOptions(period));
  const { current, before, coaches, demand } = data;
  const compared = data.period.before;
  const live = demand.reduce((sum, { bookings }) => sum + bookings, 0);
  return (
    <div className="grid gap-5">
      <PeriodPicker period={period} currentMonth={currentMonth} first={data.period.first} />
      <p role="status" className="text-fg-2 text-ms">
        {compared
          ? t("compared", { range: range(data.period.current), before: range(compared) })
          : t("uncompared", { range: range(data.period.current) })}
      </p>
      <section aria-label={t("numbers.title")}>
        <KeyNumbers current={current} before={before} period={period} />
      </section>
      <SeriesCharts series={data.series} by={data.by} period={data.period} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-4">
          <AnalyticsSection name="demand" note={t("demand.note", { count: live })}>
            <HeatMap demand={demand} period={period} caption={t("demand.caption")} />
          </AnalyticsSection>
          <AnalyticsSection name="funnel">
            <FunnelSteps steps={funnel.steps} period={period} />
          </AnalyticsSection>
        </div>
        <AnalyticsSection name="coaches">
          <CoachRanking coaches={coaches} period={period} isCompared={before !== null} />
        </AnalyticsSection>
      </div>
      <AnalyticsSection name="stuck">
        <StuckList funnel={funnel} now={now} />
      </AnalyticsSection>
    </div>
  );
}

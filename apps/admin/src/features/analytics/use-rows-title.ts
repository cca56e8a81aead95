import { useTranslations } from "@zea/shell/use-translations";
import type { RowsUrlState } from "./rows-url-state.ts";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";

/** The title of the rows: the metric's name, or which bookings or newcomers they are. */
export function useRowsTitle({ metric, filters }: RowsUrlState, coach: string | null): string {
  const { weekday, hour, step = "registered" } = filters;
  const t = useTranslations("analytics");
  const formatters = useAnalyticsFormatters();
  if (metric === "newcomers") return t(`funnel.steps.${step}`);
  if (metric !== "bookings") return t(`numbers.${metric}.name`);
  if (coach) return t("rows.ofCoach", { coach });
  if (weekday === undefined || hour === undefined) return t("rows.bookings");
  return t("rows.ofHour", { weekday: formatters.weekday(weekday, true), hour: formatters.clock(hour) });
}

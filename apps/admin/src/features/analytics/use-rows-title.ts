import { useTranslations } from "next-intl";
import type { RowsAddress } from "./rows-address.ts";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";

/** What the rows are, in formatters: the number's name, or which bookings or newcomers; a coach's name once it is known. */
export function useRowsTitle({ number, weekday, hour, step = "registered" }: RowsAddress, coach: string | null = null) {
  const t = useTranslations("analytics");
  const formatters = useAnalyticsFormatters();
  if (number === "newcomers") return t(`funnel.steps.${step}`);
  if (number !== "bookings") return t(`numbers.${number}.name`);
  if (coach) return t("rows.ofCoach", { coach });
  if (weekday === undefined || hour === undefined) return t("rows.bookings");
  return t("rows.ofHour", { weekday: formatters.weekday(weekday, true), hour: formatters.clock(hour) });
}

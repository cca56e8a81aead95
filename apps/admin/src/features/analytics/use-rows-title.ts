import { useTranslations } from "next-intl";
import type { RowsAddress } from "./rows-address.ts";
import { useAnalyticsWords } from "./use-analytics-words.ts";

/** What the rows are, in words: the number's name, or which bookings or newcomers; a coach's name once it is known. */
export function useRowsTitle({ number, weekday, hour, step = "registered" }: RowsAddress, coach: string | null = null) {
  const t = useTranslations("analytics");
  const words = useAnalyticsWords();
  if (number === "newcomers") return t(`funnel.steps.${step}`);
  if (number !== "bookings") return t(`numbers.${number}.name`);
  if (coach) return t("rows.ofCoach", { coach });
  if (weekday === undefined || hour === undefined) return t("rows.bookings");
  return t("rows.ofHour", { weekday: words.weekday(weekday, true), hour: words.clock(hour) });
}

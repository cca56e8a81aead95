import type { ListableMetric } from "@zea/domain/analytics/values";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import type { MetricRows } from "./analytics.ts";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";

type Summary = { score: string; text: string };

/** The sum of the rows, written as on the analytics page, and what it is made of. */
export function useRowsSummary(metric: ListableMetric, found: MetricRows): Summary {
  const t = useTranslations("analytics.rows.sum");
  const none = useTranslations("analytics.numbers")("none");
  const { number: count, hours, percent, mean } = useAnalyticsFormatters();
  const { money } = useFormat();
  switch (found.of) {
    case "grants": {
      const { count: sales, credits, paidMinor } = found;
      if (metric === "sold")
        return { score: count(credits), text: t("sold", { count: sales, paid: money(paidMinor) }) };
      return { score: money(paidMinor), text: t("income", { count: sales, credits }) };
    }
    case "records":
      if (metric === "sessions")
        return { score: count(found.count), text: t("sessions", { time: hours(found.minutes) }) };
      return { score: hours(found.minutes), text: t("hours", { count: found.count }) };
    case "athletes":
      return { score: count(found.count), text: t("athletes", { count: found.sessions }) };
    case "balances":
      return { score: count(found.credits), text: t("outstanding", { count: found.count }) };
    case "ratings":
      return { score: found.mean === null ? none : mean(found.mean), text: t("rating", { count: found.count }) };
    case "newcomers":
      return { score: count(found.count), text: t("newcomers", { count: found.whole }) };
    case "bookings":
      if (metric === "bookings") return { score: count(found.count), text: t("bookings", { count: found.count }) };
      return {
        score: found.whole > 0 ? percent(found.count / found.whole) : none,
        text: t(metric === "noShows" ? "noShows" : "cancelled", { count: found.count, whole: found.whole }),
      };
  }
}

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";

export function useAnalyticsFormatters() {
  const t = useTranslations("analytics");
  const format = useFormat();
  return {
    number: format.groupedNumber,
    percent: format.percent,
    mean: format.decimal,
    hours: format.duration,
    /** "2 d 4 h", "3 h 5 min", "12 min" */
    span: (seconds: number) => (seconds < 60 ? t("span.short") : format.span(seconds)),
    month: format.month,
    shortMonth: format.shortMonth,
    range: format.dateRange,
    /** "16 nov" or "nov 26" on an axis; "16 nov 2026" or "noviembre de 2026" in full. */
    bucket: (from: string, by: "day" | "month", isFull = false) => {
      if (by === "day") return isFull ? format.date(from) : format.monthDay(from);
      return isFull ? format.month(from.slice(0, 7)) : format.custom(from, { month: "short", year: "2-digit" });
    },
    /** "09 h" */
    clock: (hour: number) => t("clock", { hour: String(hour).padStart(2, "0") }),
    /** "lun"; Monday is 1. */
    weekday: (weekday: number, isFull = false) => format.weekday(weekday, isFull ? "long" : "short"),
  };
}

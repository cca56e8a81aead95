import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { useLocalDate } from "@/i18n/local-date.ts";
import { useLongDate } from "@/i18n/long-date.ts";

const middayOf = (date: string) => new Date(`${date}T12:00:00Z`);
const oneDay = 86_400;
export function useAnalyticsFormatters() {
  const t = useTranslations("analytics");
  const format = useFormatter();
  const timeZone = useTimeZone() ?? "UTC";
  const { monthDay } = useLongDate();
  const { date } = useClubTime();
  const localDate = useLocalDate();
  const percent = (share: number, digits = 1) =>
    format.number(share, { style: "percent", maximumFractionDigits: digits });
  return {
    number: (value: number) => format.number(value, { useGrouping: "always" }),
    percent,
    /** "4,5" */
    mean: (value: number) => format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    /** "105 h 20" or "40 min" */
    hours: (minutes: number) => {
      if (minutes < 60) return t("minutes", { minutes });
      return t("hours", { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, "0") });
    },
    /** "2 d 4 h", "3 h 5 min", "12 min" */
    span: (seconds: number) => {
      if (seconds >= oneDay) {
        return t("span.days", { days: Math.floor(seconds / oneDay), hours: Math.floor((seconds % oneDay) / 3600) });
      }
      if (seconds < 60) return t("span.short");
      return t("span.hours", { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60) });
    },
    /** "noviembre de 2026" */
    month: (month: string) =>
      format.dateTime(middayOf(`${month}-01`), { month: "long", year: "numeric", timeZone: "UTC" }),
    /** "nov 2026" */
    shortMonth: (month: string) =>
      format.dateTime(middayOf(`${month}-01`), { month: "short", year: "numeric", timeZone: "UTC" }),
    /** "1 nov – 21 nov 2026"; the end is exclusive. */
    range: ({ from, to }: { from: Date; to: Date }) => {
      const last = new Date(Math.max(from.getTime(), to.getTime() - 1));
      const isSameYear =
        format.dateTime(from, { year: "numeric", timeZone }) === format.dateTime(last, { year: "numeric", timeZone });
      return t("range", {
        from: isSameYear ? monthDay(from, timeZone) : date(from),
        to: date(last),
      });
    },
    /** "16 nov" or "nov 26" on an axis; "16 nov 2026" or "noviembre de 2026" in full. */
    bucket: (from: string, by: "day" | "month", isFull = false) => {
      const at = middayOf(from);
      if (by === "day") return isFull ? localDate(from) : monthDay(at);
      return format.dateTime(at, {
        ...(isFull ? { month: "long", year: "numeric" } : { month: "short", year: "2-digit" }),
        timeZone: "UTC",
      });
    },
    /** "09 h" */
    clock: (hour: number) => t("clock", { hour: String(hour).padStart(2, "0") }),
    /** "lun"; Monday is 1. */
    weekday: (weekday: number, isFull = false) =>
      format.dateTime(middayOf(`2026-06-0${weekday}`), { weekday: isFull ? "long" : "short", timeZone: "UTC" }),
  };
}

import { useFormatter, useTimeZone, useTranslations } from "next-intl";

const middayOf = (date: string) => new Date(`${date}T12:00:00Z`);
const oneDay = 86_400;

/** How the numbers of the club, their periods and their times are written. */
export function useAnalyticsWords() {
  const t = useTranslations("analytics");
  const format = useFormatter();
  const timeZone = useTimeZone() ?? "UTC";
  const percent = (share: number, digits = 1) =>
    format.number(share, { style: "percent", maximumFractionDigits: digits });
  return {
    number: (value: number) => format.number(value),
    percent,
    /** One decimal, of 1 to 5. */
    mean: (value: number) => format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    /** "105 h 20 min", "40 min" */
    hours: (minutes: number) => t("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    /** "2 d 4 h", "3 h 5 min", "12 min" */
    span: (seconds: number) => {
      if (seconds >= oneDay) {
        return t("span.days", { days: Math.floor(seconds / oneDay), hours: Math.floor((seconds % oneDay) / 3600) });
      }
      return t("span.hours", { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60) });
    },
    /** "noviembre de 2026" */
    month: (month: string) =>
      format.dateTime(middayOf(`${month}-01`), { month: "long", year: "numeric", timeZone: "UTC" }),
    /** "1–21 nov 2026": the days of a range, whose end is not in it. */
    range: ({ from, to }: { from: Date; to: Date }) =>
      format.dateTimeRange(from, new Date(Math.max(from.getTime(), to.getTime() - 1)), {
        ...{ day: "numeric", month: "short", year: "numeric", timeZone },
      }),
    /** "16 nov" or "nov 26" on an axis; "16 nov 2026" or "noviembre de 2026" in full. */
    bucket: (from: string, by: "day" | "month", isFull = false) => {
      const options = {
        day: isFull ? { day: "numeric", month: "short", year: "numeric" } : { day: "numeric", month: "short" },
        month: isFull ? { month: "long", year: "numeric" } : { month: "short", year: "2-digit" },
      } as const;
      return format.dateTime(middayOf(from), { ...options[by], timeZone: "UTC" });
    },
    /** "lun", Monday 1. */
    weekday: (weekday: number, isFull = false) =>
      format.dateTime(middayOf(`2026-06-0${weekday}`), { weekday: isFull ? "long" : "short", timeZone: "UTC" }),
  };
}

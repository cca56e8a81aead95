import { type DateTimeFormatOptions, useFormatter, useTranslations } from "next-intl";
import type { Grouping } from "./progress.ts";

/** Midday of a calendar date in UTC, for formatting it. */
const middayOf = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** Formats durations, means and periods of the progress pages. */
export function useProgressFormatters(by: Grouping) {
  const t = useTranslations("progress");
  const format = useFormatter();
  const dated = (date: string, options: DateTimeFormatOptions) =>
    format.dateTime(middayOf(date), { ...options, timeZone: "UTC" });
  return {
    /** "1 h 05" or "45 min" */
    duration: (minutes: number): string => {
      if (minutes < 60) return t("onlyMinutes", { minutes });
      return t("hours", { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, "0") });
    },
    /** One decimal */
    mean: (value: number): string => format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    /** "16 nov", or "nov" */
    period: (from: string): string =>
      by === "week" ? dated(from, { day: "numeric", month: "short" }) : dated(from, { month: "short" }),
    /** "16 nov 2026", or "noviembre 2026" */
    longPeriod: (from: string): string =>
      by === "week"
        ? dated(from, { day: "numeric", month: "short", year: "numeric" })
        : dated(from, { month: "long", year: "numeric" }),
  };
}

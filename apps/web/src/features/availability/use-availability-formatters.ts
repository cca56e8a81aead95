import { useFormatter, useTranslations } from "next-intl";
import { capitalised } from "@/i18n/format.ts";
import { clockText } from "./availability-values.ts";

/** Formats dates, times and durations of availability, which is in the coach's own time zone. */
export function useAvailabilityFormatters() {
  const format = useFormatter();
  const t = useTranslations("availability");
  const time = useTranslations("time");
  const utc = { timeZone: "UTC" } as const;
  const noon = (date: string) => new Date(`${date}T12:00:00Z`);
  const monday = Date.parse("2024-01-01T12:00:00Z");
  const weekday = (day: number, length: "long" | "short") =>
    format.dateTime(new Date(monday + (day - 1) * 86_400_000), { weekday: length, ...utc });
  return {
    /** "Lunes" */
    weekday: (day: number) => capitalised(weekday(day, "long")),
    /** "lunes" */
    weekdayInText: (day: number) => weekday(day, "long"),
    /** "lun" */
    shortWeekday: (day: number) => weekday(day, "short"),
    /** "mar 24 nov" */
    date: (date: string) =>
      time("day", {
        weekday: format.dateTime(noon(date), { weekday: "short", ...utc }),
        day: format.dateTime(noon(date), { day: "numeric", ...utc }),
        month: format.dateTime(noon(date), { month: "short", ...utc }),
      }),
    /** "09:00–13:00" */
    range: (fromMinute: number, toMinute: number) =>
      time("range", { from: clockText(fromMinute), to: clockText(toMinute) }),
    /** "37 h 30 min" */
    length: (minutes: number) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (rest === 0) return t("length.hours", { hours });
      return hours === 0 ? t("length.minutes", { minutes: rest }) : t("length.both", { hours, minutes: rest });
    },
  };
}

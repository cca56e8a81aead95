import { useFormatter, useTranslations } from "next-intl";
import { useLocalDate } from "@/i18n/local-date.ts";
import { useLongDate } from "@/i18n/long-date.ts";
import { mondayOf, noonOf, plusDays } from "./schedule-dates.ts";
import type { ScheduleFilters } from "./schedule-filters.ts";

/** The day, week or month that is shown, in words; with its year where that is another one. */
export function ScheduleTitle({ filters: { view, date }, today }: { filters: ScheduleFilters; today: string }) {
  const t = useTranslations("schedule");
  const format = useFormatter();
  const { longDay, longDate, monthDay } = useLongDate();
  const localDate = useLocalDate();
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  const short = isThisYear ? (day: string) => monthDay(noonOf(day)) : localDate;
  if (view === "week") {
    const monday = mondayOf(date);
    return t("weekOf", { from: short(monday), to: short(plusDays(monday, 6)) });
  }
  const text =
    view === "list"
      ? format.dateTime(noonOf(date), { month: "long", year: "numeric", timeZone: "UTC" })
      : (isThisYear ? longDay : longDate)(noonOf(date));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

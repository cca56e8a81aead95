import { useFormatter, useTranslations } from "next-intl";
import { mondayOf, noonOf, plusDays } from "./calendar-dates.ts";
import type { CalendarFilters } from "./calendar-filters.ts";

const dayOfMonth = { day: "numeric", month: "short", timeZone: "UTC" } as const;

/** The day, week or month that is shown, in words; with its year where that is another one. */
export function CalendarTitle({ filters: { view, date }, today }: { filters: CalendarFilters; today: string }) {
  const t = useTranslations("calendar");
  const format = useFormatter();
  const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : ("numeric" as const);
  const short = (day: string) => format.dateTime(noonOf(day), { ...dayOfMonth, year });
  if (view === "week") {
    const monday = mondayOf(date);
    return t("weekOf", { from: short(monday), to: short(plusDays(monday, 6)) });
  }
  const text =
    view === "list"
      ? format.dateTime(noonOf(date), { month: "long", year: "numeric", timeZone: "UTC" })
      : format.dateTime(noonOf(date), { weekday: "long", day: "numeric", month: "long", year, timeZone: "UTC" });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

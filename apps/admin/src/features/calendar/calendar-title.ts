import { getFormatter, getTranslations } from "next-intl/server";
import { mondayOf, noonOf, plusDays } from "./calendar-dates.ts";
import type { CalendarFilters } from "./calendar-filters.ts";

/** The day, week or month that is shown, in words. */
export async function titleOf({ view, date }: CalendarFilters): Promise<string> {
  const format = await getFormatter();
  const t = await getTranslations("calendar");
  const named = (day: string, options: Intl.DateTimeFormatOptions) => {
    return format.dateTime(noonOf(day), { ...options, timeZone: "UTC" });
  };
  const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  if (view === "list") return capitalised(named(date, { month: "long", year: "numeric" }));
  if (view === "day") return capitalised(named(date, { weekday: "long", day: "numeric", month: "long" }));
  const monday = mondayOf(date);
  const short = { day: "numeric", month: "short" } as const;
  return t("weekOf", { from: named(monday, short), to: named(plusDays(monday, 6), short) });
}

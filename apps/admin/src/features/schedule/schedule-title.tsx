import { useFormatter, useTranslations } from "next-intl";
import { useLocalDate } from "@/i18n/local-date.ts";
import { useLongDate } from "@/i18n/long-date.ts";
import type { ScheduleAddress } from "./schedule-address.ts";
import { mondayOf, noonOf, plusDays } from "./schedule-dates.ts";

/** The day, week or month that is shown; with the year unless it is this one. */
export function ScheduleTitle({ address, today }: { address: ScheduleAddress; today: string }) {
  const { view, date } = address.view;
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

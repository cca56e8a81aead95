import { plusDays } from "@zea/format/calendar-date";
import { capitalise } from "@zea/format/text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { mondayOf } from "./schedule-dates.ts";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

/** The day, week or month that is shown; with the year unless it is this one. */
export function ScheduleTitle({ urlState, today }: { urlState: ScheduleUrlState; today: string }) {
  const { view, date } = urlState.view;
  const t = useTranslations("schedule");
  const { headingDay, headingDate, monthDay, date: fullDate, month } = useFormat();
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  const short = isThisYear ? monthDay : fullDate;
  if (view === "week") {
    const monday = mondayOf(date);
    return t("weekOf", { from: short(monday), to: short(plusDays(monday, 6)) });
  }
  const text = view === "list" ? month(date.slice(0, 7)) : (isThisYear ? headingDay : headingDate)(date);
  return capitalise(text);
}

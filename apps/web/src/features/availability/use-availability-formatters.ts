import { capitalise } from "@zea/format/text";
import { useFormat } from "@zea/shell/use-format";
import { clockText } from "./availability-values.ts";

/** Formats dates, times and durations of availability, which is in the coach's own time zone. */
export function useAvailabilityFormatters() {
  const { weekday, day, duration } = useFormat();
  return {
    /** "Lunes" */
    weekday: (of: number) => capitalise(weekday(of)),
    /** "lunes" */
    weekdayInText: (of: number) => weekday(of),
    /** "lun" */
    shortWeekday: (of: number) => weekday(of, "short"),
    /** "mar 24 nov" */
    date: (date: string) => day(date),
    /** "09:00–13:00" */
    range: (fromMinute: number, toMinute: number) => `${clockText(fromMinute)}–${clockText(toMinute)}`,
    /** "37 h 30 min" */
    length: duration,
  };
}

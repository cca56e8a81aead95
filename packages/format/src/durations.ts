import { numberFormat } from "./intl.ts";

const minutesPerHour = 60;
const secondsPerDay = 86_400;

/** Lengths of time. Their units are international symbols, the same in every language. */
export function createDurationFormatters(locale: string) {
  const number = (value: number) => numberFormat(locale).format(value);
  const split = (minutes: number) => ({
    hours: Math.floor(minutes / minutesPerHour),
    rest: minutes % minutesPerHour,
  });
  const hoursAndMinutes = (minutes: number) => {
    const { hours, rest } = split(minutes);
    return hours === 0 ? `${rest} min` : `${number(hours)} h ${rest} min`;
  };
  return {
    /** "37 h 30 min", "37 h" or "30 min" */
    duration: (minutes: number) => {
      const { hours, rest } = split(minutes);
      return rest === 0 && hours > 0 ? `${number(hours)} h` : hoursAndMinutes(minutes);
    },
    /** "37 h 0 min" or "30 min": paid time, always to the minute */
    hoursAndMinutes,
    /** "4 h 05" or "45 min", for totals and charts */
    shortDuration: (minutes: number) => {
      const { hours, rest } = split(minutes);
      return hours === 0 ? `${rest} min` : `${number(hours)} h ${String(rest).padStart(2, "0")}`;
    },
    /** "45 s", "12 min" or "3 h 5 min": how long to wait, never less than it takes */
    wait: (seconds: number) => (seconds < 60 ? `${seconds} s` : hoursAndMinutes(Math.ceil(seconds / 60))),
    /** "2 d 4 h", "3 h 5 min" or "12 min" */
    span: (seconds: number) => {
      const days = Math.floor(seconds / secondsPerDay);
      if (days === 0) return hoursAndMinutes(Math.floor(seconds / 60));
      return `${number(days)} d ${Math.floor((seconds % secondsPerDay) / 3600)} h`;
    },
  };
}

import { numberFormat } from "./intl.ts";

const minutesPerHour = 60;
const secondsPerDay = 86_400;

/** Lengths of time. Their units are international symbols, the same in every language. */
export function createDurationFormatters(locale: string) {
  const number = (value: number) => numberFormat(locale).format(value);
  const duration = (minutes: number) => {
    const [hours, rest] = [Math.floor(minutes / minutesPerHour), minutes % minutesPerHour];
    const parts = [hours > 0 ? `${number(hours)} h` : "", rest > 0 || hours === 0 ? `${rest} min` : ""];
    return parts.filter(Boolean).join(" ");
  };
  return {
    /** "37 h 30 min", "37 h" or "30 min" */
    duration,
    /** "45 s", "12 min" or "3 h 5 min": how long to wait, never less than it takes */
    wait: (seconds: number) => (seconds < 60 ? `${seconds} s` : duration(Math.ceil(seconds / 60))),
    /** "2 d 4 h", "3 h 5 min" or "12 min" */
    span: (seconds: number) => {
      const days = Math.floor(seconds / secondsPerDay);
      if (days === 0) return duration(Math.floor(seconds / 60));
      return `${number(days)} d ${Math.floor((seconds % secondsPerDay) / 3600)} h`;
    },
  };
}

/** The minutes between two times as they are written: each is cut to its minute, never rounded. */
export function minutesBetween(from: Date, to: Date): number {
  const minuteOf = (at: Date) => Math.floor(at.getTime() / 60_000);
  return minuteOf(to) - minuteOf(from);
}

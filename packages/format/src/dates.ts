import { daysBetween } from "./calendar-date.ts";
import { dateTimeFormat, relativeTimeFormat } from "./intl.ts";
import { capitalise } from "./text.ts";
import { dateIn } from "./time-zone.ts";

/** An instant, shown in the club's zone, or a calendar date (YYYY-MM-DD), which belongs to no zone. */
export type When = Date | string;

type Options = Intl.DateTimeFormatOptions;

const units = [
  { name: "minute", seconds: 60 },
  { name: "hour", seconds: 3600 },
  { name: "day", seconds: 86_400 },
  { name: "week", seconds: 7 * 86_400 },
  { name: "month", seconds: (365 / 12) * 86_400 },
  { name: "year", seconds: 365 * 86_400 },
] as const;

/** Dates and times with 24 hours and the day before the month, whatever a language's own habit. */
export function createDateFormatters(locale: string, timeZone: string) {
  const formatFor = (when: When, options: Options) => {
    const isDate = typeof when === "string";
    const format = dateTimeFormat(locale, { ...options, timeZone: isDate ? "UTC" : timeZone });
    return { format, at: isDate ? noonOf(when) : when };
  };
  const custom = (when: When, options: Options) => {
    const { format, at } = formatFor(when, options);
    return format.format(at);
  };
  const dayFirst = (when: When, options: Options) => {
    const { format, at } = formatFor(when, options);
    return joinDayFirst(format.formatToParts(at));
  };
  const time = (at: Date) => custom(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const range = (from: Date, to: Date) => `${time(from)}–${time(to)}`;
  const day = (when: When) => withoutComma(dayFirst(when, { weekday: "short", day: "numeric", month: "short" }));
  const longDay = (when: When) => dayFirst(when, { weekday: "long", day: "numeric", month: "long" });
  const monthDay = (when: When) => dayFirst(when, { day: "numeric", month: "short" });
  const date = (when: When) => dayFirst(when, { day: "numeric", month: "short", year: "numeric" });
  const month = (of: string) => custom(`${of}-01`, { month: "long", year: "numeric" });
  const isoDate = (at: Date) => dateIn(at, timeZone);
  const daysUntil = (at: Date, now: Date) => daysBetween(isoDate(now), isoDate(at));
  return {
    /** "10:30" */
    time,
    /** "10:30–11:30" */
    range,
    /** "mar 24 nov" */
    day,
    /** "mar 24 nov, 10:30" */
    dayTime: (at: Date) => `${day(at)}, ${time(at)}`,
    /** "Hoy", "Mañana" or the day */
    relativeDay: (at: Date, now: Date) => {
      const days = daysUntil(at, now);
      return days === 0 || days === 1 ? capitalise(relativeTimeFormat(locale, "auto").format(days, "day")) : day(at);
    },
    /** "dentro de 2 horas" */
    relativeTime: (at: Date, now: Date) => {
      const seconds = (at.getTime() - now.getTime()) / 1000;
      const unit = units.findLast((one) => Math.abs(seconds) >= one.seconds);
      if (!unit) return relativeTimeFormat(locale, "auto").format(Math.round(seconds), "second");
      return relativeTimeFormat(locale, "always").format(Math.round(seconds / unit.seconds), unit.name);
    },
    /** "martes 24 de noviembre" */
    longDay: (when: When) => withoutComma(longDay(when)),
    /** "martes, 24 de noviembre", for headings */
    headingDay: longDay,
    /** "martes, 24 de noviembre de 2026", for headings */
    headingDate: (when: When) => dayFirst(when, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    /** "24 nov" */
    monthDay,
    /** "24 nov 2026" */
    date,
    /** "24 nov 2026, 10:30" */
    dateTime: (at: Date) => `${date(at)}, ${time(at)}`,
    /** "24 de noviembre de 2026" */
    longDate: (when: When) => dayFirst(when, { day: "numeric", month: "long", year: "numeric" }),
    /** "1 nov – 21 nov 2026", of a period that ends before `to` */
    dateRange: ({ from, to }: { from: Date; to: Date }) => {
      const last = new Date(Math.max(from.getTime(), to.getTime() - 1));
      const isSameYear = isoDate(from).slice(0, 4) === isoDate(last).slice(0, 4);
      return `${isSameYear ? monthDay(from) : date(from)} – ${date(last)}`;
    },
    /** "26–31 oct", of dates within a month */
    week: ({ from, to }: { from: string; to: string }) =>
      from === to ? monthDay(from) : `${Number(from.slice(8))}–${monthDay(to)}`,
    /** "noviembre de 2026", of YYYY-MM */
    month,
    /** "Noviembre de 2026", of YYYY-MM */
    monthTitle: (of: string) => capitalise(month(of)),
    /** "nov 2026", of YYYY-MM */
    shortMonth: (of: string) => custom(`${of}-01`, { month: "short", year: "numeric" }),
    /** "lunes" or "lun", of an ISO weekday (Monday is 1) */
    weekday: (weekday: number, length: "long" | "short" = "long") => custom(`2024-01-0${weekday}`, { weekday: length }),
    /** Any other shape, in the order that is usual in the language. */
    custom,
    /** A range of dates in any other shape, in the order that is usual in the language. */
    customRange: (from: string, to: string, options: Options) => {
      const { format } = formatFor(from, options);
      // browsers and servers put different kinds of space around the dash
      return format.formatRange(noonOf(from), noonOf(to)).replace(/\s/g, " ");
    },
    /** The club's calendar date (YYYY-MM-DD) of an instant. */
    isoDate,
    /** How many midnights of the club lie between two instants; negative for the past. */
    daysUntil,
  };
}

function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

function withoutComma(text: string): string {
  return text.replace(", ", " ");
}

/** A date as its language writes it; languages that put the month first are put in order. */
function joinDayFirst(parts: Intl.DateTimeFormatPart[]): string {
  const types = parts.map(({ type }) => type);
  const isDayFirst = types.indexOf("day") < types.indexOf("month");
  if (isDayFirst) return parts.map(({ value }) => value).join("");
  const ordered = ["weekday", "day", "month", "year"].map((type) => parts.find((part) => part.type === type)?.value);
  return ordered.filter(Boolean).join(" ");
}

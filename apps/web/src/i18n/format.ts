import { useFormatter, useTimeZone, useTranslations } from "next-intl";

const oneDay = 86_400_000;

/** Formats instants in club time, on the server and in the browser. */
export function useClubTime() {
  const format = useFormatter();
  const t = useTranslations("time");
  const timeZone = useTimeZone() ?? "UTC";
  const time = (at: Date) => format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const parts = (at: Date, length: "short" | "long") => ({
    weekday: format.dateTime(at, { weekday: length, timeZone }),
    day: format.dateTime(at, { day: "numeric", timeZone }),
    month: format.dateTime(at, { month: length, timeZone }),
  });
  const day = (at: Date) => t("day", parts(at, "short"));
  return {
    time,
    /** "mar 24 nov" */
    day,
    /** "mar 24 nov, 10:30" */
    dayTime: (at: Date) => t("dayAt", { day: day(at), time: time(at) }),
    /** "martes 24 de noviembre" */
    longDay: (at: Date) => t("longDay", parts(at, "long")),
    /** "10:30–11:30" */
    range: (from: Date, to: Date) => t("range", { from: time(from), to: time(to) }),
    /** "Hoy", "Mañana" or the day, relative to `now` */
    dayFrom: (at: Date, now: Date) => {
      if (dateIn(at, timeZone) === dateIn(now, timeZone)) return t("today");
      return dateIn(at, timeZone) === dateIn(new Date(now.getTime() + oneDay), timeZone) ? t("tomorrow") : day(at);
    },
  };
}

/** Capitalises the first letter: Spanish writes weekdays and months in lower case. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** The city of a time zone: "Europe/Madrid" gives "Madrid". */
export function zoneCity(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

function dateIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv", { timeZone }).format(at);
}

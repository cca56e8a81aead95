import { useFormatter, useTimeZone, useTranslations } from "next-intl";

const oneDay = 86_400_000;

/** How instants are written in every page: club time, day before month, 24 hours; works on the server and in the browser. */
export function useClubTime() {
  const format = useFormatter();
  const t = useTranslations("time");
  const timeZone = useTimeZone() ?? "UTC";
  const parts = (at: Date) => ({
    weekday: format.dateTime(at, { weekday: "short", timeZone }),
    day: format.dateTime(at, { day: "numeric", timeZone }),
    month: format.dateTime(at, { month: "short", timeZone }),
  });
  const time = (at: Date) => format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const date = (at: Date) => t("date", { ...parts(at), year: format.dateTime(at, { year: "numeric", timeZone }) });
  return {
    /** "10:30" */
    time,
    /** "mar 24 nov" */
    day: (at: Date) => t("day", parts(at)),
    /** "mar 24 nov, 10:30" */
    dayTime: (at: Date) => t("dayAt", { ...parts(at), time: time(at) }),
    /** "24 nov 2026" */
    date,
    /** "24 nov 2026, 10:30", for what may be years ago. */
    dateTime: (at: Date) => `${date(at)}, ${time(at)}`,
    /** "quedan 5 días", counted on the club's calendar. */
    left: (until: Date, now: Date) => {
      const days = (Date.parse(dateIn(until, timeZone)) - Date.parse(dateIn(now, timeZone))) / oneDay;
      return until <= now ? t("over") : t("daysLeft", { days });
    },
    /** The city of the club's zone. */
    city: timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " "),
    timeZone,
  };
}

/** The calendar date (YYYY-MM-DD) of an instant in a zone. */
export function dateIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv", { timeZone }).format(at);
}

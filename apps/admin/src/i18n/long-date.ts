import { useFormatter, useTranslations } from "next-intl";

/** How calendar dates are written in full, day before month: works on the server and in the browser. */
export function useLongDate() {
  const format = useFormatter();
  const t = useTranslations("time");
  const parts = (at: Date, timeZone: string) => ({
    weekday: format.dateTime(at, { weekday: "long", timeZone }),
    day: format.dateTime(at, { day: "numeric", timeZone }),
    month: format.dateTime(at, { month: "long", timeZone }),
    year: format.dateTime(at, { year: "numeric", timeZone }),
  });
  return {
    /** "21 nov" */
    monthDay: (at: Date, timeZone = "UTC") =>
      t("monthDay", { ...parts(at, timeZone), month: format.dateTime(at, { month: "short", timeZone }) }),
    /** "sábado, 21 de noviembre" */
    longDay: (at: Date, timeZone = "UTC") => t("longDay", parts(at, timeZone)),
    /** "sábado, 21 de noviembre de 2026" */
    longDate: (at: Date, timeZone = "UTC") => t("longDate", parts(at, timeZone)),
    /** "21 de noviembre de 2026" */
    wholeDate: (at: Date, timeZone = "UTC") => t("wholeDate", parts(at, timeZone)),
  };
}

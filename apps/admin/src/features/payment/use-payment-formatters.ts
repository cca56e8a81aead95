import { useFormatter, useTranslations } from "next-intl";

const dateOf = (date: string) => new Date(`${date}T12:00:00Z`);
const utc = { timeZone: "UTC" };

type Days = { from: string; to: string };

export function usePaymentFormatters() {
  const t = useTranslations("payment");
  const format = useFormatter();
  const month = (of: string) => format.dateTime(dateOf(`${of}-01`), { month: "long", year: "numeric", ...utc });
  return {
    /** "octubre de 2026" */
    month,
    /** "Octubre de 2026" */
    monthTitle: (of: string) => month(of).charAt(0).toLocaleUpperCase() + month(of).slice(1),
    /** "2.431" */
    count: (of: number) => format.number(of, { useGrouping: "always" }),
    /** "40 h 31 min" */
    hours: (minutes: number) => t("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    /** "26–31 oct" */
    week: ({ from, to }: Days) => {
      const [first, last] = [dateOf(from), dateOf(to)];
      const name = format.dateTime(first, { month: "short", ...utc });
      const days = { from: first.getUTCDate(), to: last.getUTCDate(), month: name };
      return from === to ? t("week.day", days) : t("week.range", days);
    },
  };
}

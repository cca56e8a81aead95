import { useFormatter, useTranslations } from "next-intl";

const dateOf = (date: string) => new Date(`${date}T12:00:00Z`);
const utc = { timeZone: "UTC" };

type Days = { from: string; to: string };

/** Formats durations, amounts, weeks and months of payments. */
export function usePaymentFormatters(currency: string) {
  const t = useTranslations("payment");
  const format = useFormatter();
  const money = (amountMinor: number, signDisplay: "auto" | "exceptZero" = "auto") =>
    format.number(amountMinor / 100, { style: "currency", currency, signDisplay, useGrouping: "always" });
  const week = ({ from, to }: Days) => {
    const [first, last] = [dateOf(from), dateOf(to)];
    const month = format.dateTime(first, { month: "short", ...utc });
    const days = { from: first.getUTCDate(), to: last.getUTCDate(), month };
    return from === to ? t("week.day", days) : t("week.range", days);
  };
  return {
    money,
    /** "+5,00 €" or "−5,00 €" */
    signedMoney: (amountMinor: number) => money(amountMinor, "exceptZero"),
    /** "40 h 31 min" */
    hours: (minutes: number) => t("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    /** "octubre de 2026" */
    month: (month: string) => format.dateTime(dateOf(`${month}-01`), { month: "long", year: "numeric", ...utc }),
    /** "26–31 oct" */
    week,
    /** "26–31 oct (parte)" for a week cut by the edge of the month */
    markedWeek: (days: Days & { isCut: boolean }) => (days.isCut ? t("week.part", { week: week(days) }) : week(days)),
  };
}

import { useFormatter, useTranslations } from "next-intl";

/** Writes a calendar date (YYYY-MM-DD) that belongs to no zone: "30 jun 2027". */
export function useLocalDate(): (date: string) => string {
  const format = useFormatter();
  const t = useTranslations("time");
  return (date) => {
    const part = (name: "day" | "month" | "year") =>
      format.dateTime(new Date(`${date}T00:00:00Z`), {
        [name]: name === "month" ? "short" : "numeric",
        timeZone: "UTC",
      });
    return t("date", { day: part("day"), month: part("month"), year: part("year") });
  };
}

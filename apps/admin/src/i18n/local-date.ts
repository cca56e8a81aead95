import { useFormatter } from "next-intl";

/** Writes a calendar date (YYYY-MM-DD) that belongs to no zone: "30 jun 2027". */
export function useLocalDate(): (date: string) => string {
  const format = useFormatter();
  return (date) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), {
      ...{ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
    });
}

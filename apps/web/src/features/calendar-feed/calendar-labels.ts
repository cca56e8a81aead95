import type { CalendarWords } from "@zea/api/calendar-file";
import { getTranslations } from "next-intl/server";

/** What a calendar says, in the language of whose calendar it is. */
export async function calendarLabels(locale: "es" | "en"): Promise<CalendarWords> {
  const t = await getTranslations({ locale, namespace: "calendarFeed.file" });
  return {
    title: (club) => t("title", { club }),
    summary: ({ isCancelled, ...session }) => t(isCancelled ? "cancelled" : "session", session),
  };
}

import type { CalendarWords } from "@zea/api/calendar-file";
import { getTranslations } from "next-intl/server";

/** What a calendar says, in the language of whose calendar it is. */
export async function calendarWords(locale: "es" | "en"): Promise<CalendarWords> {
  const t = await getTranslations({ locale, namespace: "calendar.file" });
  return {
    title: (club) => t("title", { club }),
    summary: ({ isCancelled, ...session }) => t(isCancelled ? "cancelled" : "session", session),
  };
}

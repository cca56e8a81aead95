import type { IcsLabels } from "@zea/api/ics";
import type { Locale } from "@zea/format/locales";
import { getTranslations } from "@zea/shell/get-translations";

/** The texts of an ICS file in the language of its owner. */
export async function calendarLabels(locale: Locale): Promise<IcsLabels> {
  const t = await getTranslations({ locale, namespace: "calendarFeed.file" });
  return {
    title: (club) => t("title", { club }),
    summary: ({ isCancelled, ...session }) => t(isCancelled ? "cancelled" : "session", session),
  };
}

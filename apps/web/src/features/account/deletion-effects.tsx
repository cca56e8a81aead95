"use client";

import type { Locale } from "@zea/format/locales";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import type { Deletion } from "./deletion.ts";

/** What ends with the account and what stays. */
export function DeletionEffects({ deletion: { role, bookings, credits } }: { deletion: Deletion }) {
  const t = useTranslations("ownData");
  const { dayTime } = useFormat();
  const locale = useLocale() as Locale;
  const isAthlete = role === "ATHLETE";
  return (
    <section className="grid gap-2 text-ms" aria-label={t("effects")}>
      <h3 className="font-semibold">{t("effects")}</h3>
      <ul className="grid list-disc gap-1.5 pl-5">
        {isAthlete ? (
          <>
            <li>
              {t("bookings", { count: bookings.length })}
              <ul className="grid gap-1.5 pt-1">
                {bookings.map(({ bookingId, status, isRefunded, startsAt, sessionType, coach }) => (
                  <li key={bookingId} className="grid">
                    <b>
                      {t("booking", {
                        session: textIn(sessionType, locale),
                        coach: coach.name,
                        date: dayTime(startsAt),
                      })}
                    </b>
                    <span className="text-fg-2 text-s">
                      {t("refund", { how: status === "REQUESTED" ? "requested" : isRefunded ? "refunded" : "kept" })}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
            <li>{t("credits", { count: credits })}</li>
          </>
        ) : null}
        <li>{t("erased")}</li>
        <li>{t("access")}</li>
        <li>{t(isAthlete ? "kept" : "keptCoach")}</li>
      </ul>
    </section>
  );
}

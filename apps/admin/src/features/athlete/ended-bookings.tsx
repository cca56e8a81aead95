"use client";

import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { List, ListItem } from "@zea/ui/list";
import { useLocale } from "next-intl";
import type { EndedByDeactivation } from "./athlete.ts";

/** The bookings and the credit request that deactivating an athlete would end. */
export function EndedBookings({ preview }: { preview: EndedByDeactivation }) {
  const t = useTranslations("athlete.deactivate");
  const locale = useLocale();
  const { dayTime } = useFormat();
  const { bookings, refunded, requestedCredits } = preview;
  return (
    <div className="grid gap-2">
      <p role="status" className="font-semibold text-ms">
        {t("ends", { count: bookings.length, refunded })}
      </p>
      {bookings.length > 0 ? (
        <List>
          {bookings.map(({ bookingId, status, startsAt, sessionType, coach, credits }) => (
            <ListItem key={bookingId} className="items-baseline justify-between py-2 text-ms">
              <span className="min-w-0">
                <span className="block">{dayTime(startsAt)}</span>
                <span className="block text-fg-3 text-xs">
                  {t("with", { type: textIn(sessionType, locale), coach: coach.name })}
                </span>
              </span>
              <span className="shrink-0 text-fg-2 text-s">
                {status === "CONFIRMED" ? t("refund", { count: credits }) : t("open")}
              </span>
            </ListItem>
          ))}
        </List>
      ) : null}
      {requestedCredits === null ? null : (
        <p className="text-fg-2 text-ms">{t("request", { count: requestedCredits })}</p>
      )}
    </div>
  );
}

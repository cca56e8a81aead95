"use client";

import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { List, ListItem } from "@zea/ui/list";
import { useLocale } from "next-intl";
import type { AccessEndPreview } from "./coach.ts";

/** What ending a coach's access affects: the sessions ahead, answers owed, the calendar and the devices. */
export function AccessEffects({ preview }: { preview: AccessEndPreview }) {
  const t = useTranslations("coach.access.effects");
  const locale = useLocale();
  const { dayTime } = useFormat();
  const { bookings, evaluations, statements, feeds, devices } = preview;
  return (
    <div className="grid gap-2">
      <List aria-label={t("title")} className="text-ms">
        <ListItem className="py-2">{t("bookings", { count: bookings.length })}</ListItem>
        <ListItem className="py-2">{t("evaluations", { count: evaluations })}</ListItem>
        <ListItem className="py-2">{t("statements", { count: statements })}</ListItem>
        <ListItem className="py-2">{t("feeds", { count: feeds })}</ListItem>
        <ListItem className="py-2">{t("devices", { count: devices })}</ListItem>
      </List>
      {bookings.length > 0 ? (
        <List aria-label={t("list")} tabIndex={0} className="max-h-56 overflow-y-auto rounded-ml bg-surface-2 px-3.5">
          {bookings.map(({ bookingId, startsAt, sessionType, athlete }) => (
            <ListItem key={bookingId} className="justify-between py-2 text-s">
              <span className="min-w-0">
                {dayTime(startsAt)} <span className="block text-fg-3 text-xs">{textIn(sessionType, locale)}</span>
              </span>
              <span className="min-w-0 truncate">{athlete.name}</span>
            </ListItem>
          ))}
        </List>
      ) : null}
    </div>
  );
}

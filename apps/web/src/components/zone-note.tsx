"use client";

import { zoneCity } from "@zea/format/time-zone";
import { useTranslations } from "@zea/shell/use-translations";
import { useTimeZone } from "next-intl";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Names the club's time zone if the reader's clock shows a different time, otherwise renders nothing. */
export function ZoneNote({ at }: { at: Date }) {
  const t = useTranslations("time");
  const clubZone = useTimeZone() ?? "UTC";
  const isDifferent = useSyncExternalStore(
    never,
    () => wallTime(at, clubZone) !== wallTime(at, undefined),
    () => false,
  );
  return isDifferent ? <p className="text-fg-3 text-s">{t("zoneDiffers", { zone: zoneCity(clubZone) })}</p> : null;
}

function wallTime(at: Date, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
}

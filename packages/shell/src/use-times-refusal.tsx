"use client";

import { timeIn } from "@zea/format/time-zone";
import { refusalOf, useErrorMessage } from "./use-error-message.tsx";
import { useFormat } from "./use-format.tsx";
import { useTranslations } from "./use-translations.tsx";

type Times = { actualStart: Date; actualEnd: Date };

/**
 * Why a session can't have these times. An end whose clock time is not after the start's is read as the next day's; where
 * that is refused, an end before the start was typed.
 */
export function useTimesRefusal(): (error: unknown, times: Times | null) => string {
  const t = useTranslations("errors.session");
  const { timeZone } = useFormat();
  const errorMessage = useErrorMessage();
  return (error, times) => {
    const isNextDay = times && timeIn(times.actualEnd, timeZone) <= timeIn(times.actualStart, timeZone);
    const reason = refusalOf(error)?.reason;
    const isRead = isNextDay && (reason === "session.too_long" || reason === "session.in_the_future");
    return isRead ? t("ends_before_start") : errorMessage(error);
  };
}

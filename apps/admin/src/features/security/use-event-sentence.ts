"use client";

import { useTranslations } from "@zea/shell/use-translations";
import type { SecurityEvent } from "./security-event.ts";

/** What happened, in one sentence. */
export function useEventSentence() {
  const t = useTranslations("security");
  return ({ kind, detail }: Pick<SecurityEvent, "kind" | "detail">): string => {
    if (kind === "NEW_DEVICE" && !(detail.browser && detail.system)) return t("kind.NEW_DEVICE_UNKNOWN");
    if (kind === "LOCKOUT") {
      const limit = `limit.${detail.limit}` as "limit.sign-in";
      return t("kind.LOCKOUT", { limit: t.has(limit) ? t(limit) : String(detail.limit) });
    }
    return t(`kind.${kind}`, {
      factor: String(detail.factor),
      by: String(detail.by),
      role: String(detail.role),
      list: String(detail.list),
      browser: String(detail.browser),
      system: String(detail.system),
      count: Number(detail.count ?? 0),
    });
  };
}

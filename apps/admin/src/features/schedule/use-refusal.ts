"use client";

import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";

/** Explains a refused booking to an administrator, from its reason or from a failed call. */
export function useRefusal() {
  const t = useTranslations("schedule.refused");
  const explain = useErrorMessage();
  const own = (reason: string | null | undefined): string | null => {
    const key = String(reason).replace(/^booking\./, "") as "no_credits";
    return t.has(key) ? t(key) : null;
  };
  return {
    ofReason: (reason: string | null) => own(reason) ?? t("failed"),
    ofFailure: (error: unknown) => own(refusalOf(error)?.reason) ?? explain(error),
  };
}

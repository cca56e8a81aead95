"use client";

import { fieldMessage } from "@zea/shell/field-message";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";

/** Turns a refused booking for an athlete into a sentence for the coach: from its reason, or from a failed call. */
export function useRefusalMessage() {
  const t = useTranslations("agenda.refused");
  const errors = useTranslations("errors");
  const errorMessage = useErrorMessage(true);
  const own = (reason: string): string | null => {
    const key = reason.split(".").at(-1) as "no_credits";
    return reason.startsWith("booking.") && t.has(key) ? t(key) : null;
  };
  return {
    ofReason: (reason: string | null) => own(reason ?? "") ?? fieldMessage(errors, reason ?? "booking.failed"),
    ofFailure: (error: unknown) => own(refusalOf(error)?.reason ?? "") ?? errorMessage(error),
  };
}

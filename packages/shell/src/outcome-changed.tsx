"use client";

import { Banner } from "@zea/ui/banner";
import { takeFocus } from "./take-focus.tsx";
import { useTranslations } from "./use-translations.tsx";

/** At the button of an action that was refused because another outcome than the one shown would follow; takes the focus. */
export function OutcomeChanged({ action }: { action: { isOutcomeChanged: boolean } }) {
  const t = useTranslations("errors.request");
  if (!action.isOutcomeChanged) return null;
  return (
    <Banner ref={takeFocus} tabIndex={-1} role="alert" tone="attention" className="outline-none">
      {t("outcome_changed")}
    </Banner>
  );
}

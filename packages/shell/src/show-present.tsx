"use client";

import { Button } from "@zea/ui/button";
import { useTranslations } from "./use-translations.tsx";

type ShowPresentProps = { action: { showPresent: (() => void) | null }; variant?: "ghost" | "onDark" };

/** Beside the message of an action that came too late: a button that shows how things are now. */
export function ShowPresent({ action: { showPresent }, variant = "ghost" }: ShowPresentProps) {
  const t = useTranslations("errors");
  if (!showPresent) return null;
  return (
    <Button variant={variant} size="s" className="w-fit" onClick={showPresent}>
      {t("showPresent")}
    </Button>
  );
}

"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import type { SaveState } from "./use-autosave.ts";

/** Whether the latest changes are saved, and if not why. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const t = useTranslations("profile.save");
  return (
    <div className="flex min-h-9 items-center gap-3 text-s" aria-live="polite">
      {state.kind === "failed" ? (
        <>
          <span className="text-negative">{state.reason ? t("failed", { reason: state.reason }) : t("kept")}</span>
          <Button variant="ghost" size="s" onClick={onRetry}>
            {t("retry")}
          </Button>
        </>
      ) : (
        <span className="text-fg-3">{t(state.kind)}</span>
      )}
    </div>
  );
}

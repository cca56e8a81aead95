"use client";

import { useLeaveGuard } from "@zea/shell/use-leave-guard";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import type { Route } from "next";
import { useRouter } from "next/navigation";

type SaveBarProps = { isDirty: boolean; isPending: boolean; onDiscard: () => void };

/** The save button of a form with unsaved changes. It asks before the page is left without saving. */
export function SaveBar({ isDirty, isPending, onDiscard }: SaveBarProps) {
  const t = useTranslations("common.save");
  const router = useRouter();
  const { leaving, stay } = useLeaveGuard(isDirty && !isPending);
  const leave = () => {
    if (!leaving) return;
    onDiscard();
    router.push(leaving as Route);
  };
  return (
    <div aria-live="polite" className={isDirty ? "sticky bottom-24 z-10 lg:bottom-4" : undefined}>
      {isDirty ? (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-ml bg-surface p-3 shadow-[inset_0_0_0_1px_var(--line-strong),0_8px_24px_var(--shade)]">
          <span className="pl-1 font-semibold text-ms">{t(leaving ? "leaving" : "unsaved")}</span>
          <span className="flex flex-wrap gap-2">
            {leaving ? (
              <>
                <Button variant="danger" onClick={leave}>
                  {t("leave")}
                </Button>
                <Button onClick={stay}>{t("stay")}</Button>
              </>
            ) : (
              <>
                <Button variant="ghost" onClick={onDiscard}>
                  {t("discard")}
                </Button>
                <Button type="submit" pending={isPending}>
                  {t("submit")}
                </Button>
              </>
            )}
          </span>
        </div>
      ) : null}
    </div>
  );
}

"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Skeleton } from "@zea/ui/skeleton";

const keys = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

export function SlotsSkeleton() {
  return (
    <div aria-hidden className="grid gap-4">
      <Skeleton className="h-6 w-[46%]" />
      <div className="grid grid-cols-3 gap-2">
        {keys.map((key) => (
          <Skeleton key={key} className="h-[50px] rounded-ml bg-surface-2" />
        ))}
      </div>
    </div>
  );
}

export function NoHours() {
  const t = useTranslations("slot");
  return (
    <div className="hatched grid gap-1 rounded-l p-5">
      <b>{t("noneTitle")}</b>
      <p className="text-fg-2 text-ms">{t("noneText")}</p>
    </div>
  );
}

export function MonthFailure({ onRetry, isPending }: { onRetry: () => void; isPending: boolean }) {
  const t = useTranslations("slot");
  return (
    <Banner
      role="alert"
      tone="negative"
      action={
        <Button size="s" variant="ghost" onClick={onRetry} pending={isPending}>
          {t("retry")}
        </Button>
      }
    >
      {t("failed")}
    </Banner>
  );
}

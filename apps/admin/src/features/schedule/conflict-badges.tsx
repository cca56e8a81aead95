"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { TriangleAlert } from "lucide-react";
import type { ConflictKind } from "./schedule.ts";

export function ConflictBadges({ conflicts }: { conflicts: readonly ConflictKind[] }) {
  const t = useTranslations("schedule.conflict");
  if (conflicts.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-2.5 gap-y-0.5">
      {conflicts.map((kind) => (
        <span key={kind} className="inline-flex items-center gap-1 font-semibold text-attention text-xs">
          <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
          {t(`${kind}.word`)}
        </span>
      ))}
    </span>
  );
}

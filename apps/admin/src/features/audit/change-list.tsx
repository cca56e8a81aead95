"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { ArrowRight } from "lucide-react";
import type { Change } from "./audit-labels.ts";

export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations("audit");
  return (
    <dl className="flex flex-wrap gap-x-7 gap-y-1 text-s">
      {changes.map(({ key, name, before, after }) => (
        <div key={key} className="flex min-w-0 flex-wrap gap-x-2">
          <dt className="text-fg-3">{name}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-1.5 wrap-anywhere">
            {before === null ? null : (
              <>
                <s className="break-all text-fg-3">{before}</s>
                <ArrowRight aria-hidden className="size-3.5 shrink-0 text-fg-3" />
              </>
            )}
            <span className="break-all">{after ?? t("nothing")}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

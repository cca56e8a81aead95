"use client";

import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";
import { type AthleteTab, athleteHref, athleteTabs } from "./athlete-page-url-state.ts";

export function AthleteTabs({ athleteId, current }: { athleteId: string; current: AthleteTab }) {
  const t = useTranslations("athlete.page");
  return (
    <nav aria-label={t("parts")} className="-mx-1 flex gap-1 overflow-x-auto border-line border-b px-1">
      {athleteTabs.map((tab) => (
        <Link
          key={tab}
          href={athleteHref(athleteId, tab)}
          scroll={false}
          aria-current={current === tab ? "page" : undefined}
          className={cn(
            "grid min-h-11 place-items-center whitespace-nowrap rounded-t-s border-b-2 px-3.5 font-semibold text-ms transition-colors",
            current === tab ? "border-current text-fg" : "border-transparent text-fg-2 hover:text-fg",
          )}
        >
          {t(`tab.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}

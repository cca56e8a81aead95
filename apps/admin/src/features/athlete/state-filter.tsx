"use client";

import { cn } from "@zea/ui/class-names";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation.ts";
import { type AthleteFilters, type AthleteState, athletesHref } from "./athlete-filters.ts";

const states = ["ACTIVE", "PENDING", "DEACTIVATED"] as const;

type StateFilterProps = { filters: AthleteFilters; counts: Record<AthleteState, number> };

/** One chip per state of the account, each with how many it has. */
export function StateFilter({ filters, counts }: StateFilterProps) {
  const t = useTranslations("athlete");
  const format = useFormatter();
  const all = states.reduce((sum, state) => sum + counts[state], 0);
  const chips = [{ state: undefined, count: all }, ...states.map((state) => ({ state, count: counts[state] }))];
  return (
    <nav aria-label={t("filter")} className="flex flex-wrap gap-2">
      {chips.map(({ state, count }) => {
        const isCurrent = filters.state === state;
        return (
          <Link
            key={state ?? "all"}
            href={athletesHref(filters, { state, page: 1 })}
            scroll={false}
            aria-current={isCurrent ? "true" : undefined}
            className={cn(
              "inline-flex min-h-9 items-center gap-2 rounded-full px-3.5 font-semibold text-s transition-colors",
              isCurrent
                ? "bg-primary text-on-primary"
                : "text-fg-2 shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface-2 hover:text-fg",
            )}
          >
            {t(`filters.${state ?? "all"}`)} <span className="font-medium">{format.number(count)}</span>
          </Link>
        );
      })}
    </nav>
  );
}

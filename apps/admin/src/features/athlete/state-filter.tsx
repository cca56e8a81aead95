"use client";

import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/filter-chips.tsx";
import { type AthleteFilters, type AthleteState, athletesHref } from "./athlete-filters.ts";

const states = ["ACTIVE", "PENDING", "DEACTIVATED"] as const;

type StateFilterProps = { filters: AthleteFilters; counts: Record<AthleteState, number> };

/** One chip per state of the account, each with how many it has. */
export function StateFilter({ filters, counts }: StateFilterProps) {
  const t = useTranslations("athlete");
  const all = states.reduce((sum, state) => sum + counts[state], 0);
  const chips = [{ state: undefined, count: all }, ...states.map((state) => ({ state, count: counts[state] }))];
  return (
    <FilterChips
      label={t("filter")}
      chips={chips.map(({ state, count }) => ({
        ...{ key: state ?? "all", count, label: t(`filters.${state ?? "all"}`) },
        href: athletesHref(filters, { state, page: 1 }),
        isCurrent: filters.state === state,
      }))}
    />
  );
}

"use client";

import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/filter-chips.tsx";
import type { Counts } from "./schedule.ts";
import { type ScheduleFilters, type State, scheduleHref } from "./schedule-filters.ts";

const shown: (State | undefined)[] = [undefined, "CONFLICT", "CONFIRMED", "COMPLETED", "NO_SHOW", "CANCELLED"];

/** One chip per state, each with how many bookings of the period have it; requests only while there are any. */
export function ScheduleStates({ filters, counts }: { filters: ScheduleFilters; counts: Counts }) {
  const t = useTranslations("schedule");
  const states = counts.REQUESTED > 0 || filters.state === "REQUESTED" ? [...shown, "REQUESTED" as const] : shown;
  return (
    <FilterChips
      label={t("filter")}
      chips={states.map((state) => ({
        ...{ key: state ?? "all", count: counts[state ?? "all"], label: t(`filters.${state ?? "all"}`) },
        href: scheduleHref(filters, { state, page: 1 }),
        isCurrent: filters.state === state,
      }))}
    />
  );
}

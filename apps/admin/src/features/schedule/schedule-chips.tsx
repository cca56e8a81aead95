"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { FilterChips } from "@/components/filter-chips.tsx";
import type { Counts } from "./schedule.ts";
import type { ScheduleUrlState } from "./schedule-url-state.ts";

const states = ["CONFLICT", "CONFIRMED", "COMPLETED", "NO_SHOW", "CANCELLED"] as const;

/** The bookings of the period by state; requests only while there are any. */
export function ScheduleChips({ urlState, counts }: { urlState: ScheduleUrlState; counts: Counts }) {
  const t = useTranslations("schedule");
  const hasRequests = counts.REQUESTED > 0 || urlState.filters.state === "REQUESTED";
  return (
    <FilterChips
      urlState={urlState}
      filter="state"
      label={t("filter")}
      values={hasRequests ? [...states, "REQUESTED"] : states}
      counts={counts}
      total={counts.all}
      labelOf={(value) => t(`filters.${value ?? "all"}`)}
    />
  );
}

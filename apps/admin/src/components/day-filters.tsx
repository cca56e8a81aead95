"use client";

import { useRouter } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { DayFilter } from "./day-filter.tsx";
import { hrefTo, type ListUrlState } from "./list-url-state.ts";

type Days = { from?: string; to?: string };
type DayFiltersProps = { urlState: ListUrlState<Days>; labels: { from: string; to: string } };

/** Filters a list by its first and last day, the filters `from` and `to`. */
export function DayFilters({ urlState, labels }: DayFiltersProps) {
  const t = useTranslations("common");
  const router = useRouter();
  const { from, to } = urlState.filters;
  const isRefused = from !== undefined && to !== undefined && to < from;
  return (["from", "to"] as const).map((end) => (
    <DayFilter
      key={end}
      label={labels[end]}
      error={end === "to" && isRefused ? t("endsBeforeStart") : null}
      value={urlState.filters[end] ?? ""}
      onDate={(date) => router.replace(hrefTo(urlState, { [end]: date || undefined }), { scroll: false })}
    />
  ));
}

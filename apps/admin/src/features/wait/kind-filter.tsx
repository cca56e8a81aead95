"use client";

import { answerKinds } from "@zea/domain/wait/values";
import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/filter-chips.tsx";
import { type WaitFilters, type WaitKind, waitsHref } from "./wait-filters.ts";

type KindFilterProps = { filters: WaitFilters; counts: Record<WaitKind, number> };

/** One chip per kind of answer, each with how many are owed. */
export function KindFilter({ filters, counts }: KindFilterProps) {
  const t = useTranslations("wait");
  const all = counts.FEEDBACK + counts.EVALUATION;
  const chips = [{ kind: undefined, count: all }, ...answerKinds.map((kind) => ({ kind, count: counts[kind] }))];
  return (
    <FilterChips
      label={t("filter")}
      chips={chips.map(({ kind, count }) => ({
        ...{ key: kind ?? "all", count, label: t(`filters.${kind ?? "all"}`) },
        href: waitsHref(filters, { kind, page: 1 }),
        isCurrent: filters.kind === kind,
      }))}
    />
  );
}

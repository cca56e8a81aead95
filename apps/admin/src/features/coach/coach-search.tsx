"use client";

import { ListSearch } from "@zea/shell/list-search";
import { useTranslations } from "next-intl";
import { type CoachFilters, coachesHref } from "./coach-filters.ts";

/** Looks for coaches as their name is written; the address follows. */
export function CoachSearch({ filters }: { filters: CoachFilters }) {
  const t = useTranslations("coach");
  return (
    <ListSearch
      label={t("search")}
      placeholder={t("placeholder")}
      search={filters.search}
      hrefOf={(search) => coachesHref(filters, { search, page: 1 })}
    />
  );
}

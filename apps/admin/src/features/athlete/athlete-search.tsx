"use client";

import { ListSearch } from "@zea/shell/list-search";
import { useTranslations } from "next-intl";
import { type AthleteFilters, athletesHref } from "./athlete-filters.ts";

/** Looks for athletes as their name is written; the address follows. */
export function AthleteSearch({ filters }: { filters: AthleteFilters }) {
  const t = useTranslations("athlete");
  return (
    <ListSearch
      label={t("search")}
      placeholder={t("placeholder")}
      search={filters.search}
      hrefOf={(search) => athletesHref(filters, { search, page: 1 })}
    />
  );
}

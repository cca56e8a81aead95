"use client";

import { ListSearch } from "@zea/shell/list-search";
import { useTranslations } from "next-intl";
import { type WaitFilters, waitsHref } from "./wait-filters.ts";

/** Looks for waits as the athlete's or coach's name is written; the address follows. */
export function WaitSearch({ filters }: { filters: WaitFilters }) {
  const t = useTranslations("wait");
  return (
    <ListSearch
      label={t("search")}
      placeholder={t("placeholder")}
      search={filters.search}
      hrefOf={(search) => waitsHref(filters, { search, page: 1 })}
    />
  );
}

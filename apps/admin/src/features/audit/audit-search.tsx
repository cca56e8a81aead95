"use client";

import { ListSearch } from "@zea/shell/list-search";
import { useTranslations } from "next-intl";
import { type AuditFilters, auditHref } from "./audit-filters.ts";

/** Looks for what somebody did as their name is written; the address follows. */
export function AuditSearch({ filters }: { filters: AuditFilters }) {
  const t = useTranslations("audit");
  return (
    <ListSearch
      label={t("search")}
      placeholder={t("placeholder")}
      search={filters.search}
      hrefOf={(search) => auditHref(filters, { search, actorId: undefined, page: 1 })}
    />
  );
}

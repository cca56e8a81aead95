"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ListFrame, ListNone } from "@/components/list-frame.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { type AuditFilters, auditHref, auditInput } from "./audit-filters.ts";
import { AuditLine } from "./audit-line.tsx";
import { AuditScope } from "./audit-scope.tsx";
import { AuditSelects } from "./audit-selects.tsx";

/** Who did what to what, newest first. */
export function AuditList({ filters }: { filters: AuditFilters }) {
  const t = useTranslations("audit");
  const { data } = useSuspenseQuery(useTRPC().audit.list.queryOptions(auditInput(filters)));
  const { rows, total, kinds, currency } = data;
  const { page, search, ...others } = filters;
  const isFiltered = search !== "" || page > 1 || Object.values(others).some(Boolean);
  return (
    <ListFrame
      filters={
        <>
          <AuditSelects filters={filters} kinds={kinds} />
          <AuditScope filters={filters} entry={rows[0]} />
        </>
      }
      found={t("found", { count: total })}
      rows={rows.map((entry) => <AuditLine key={entry.id} entry={entry} currency={currency} filters={filters} />)}
      total={total}
      page={page}
      hrefOf={(to) => auditHref(filters, { page: to })}
      none={
        <ListNone
          {...(isFiltered
            ? {
                title: t("noneTitle"),
                text: t("noneText"),
                link: { label: t("clear"), href: auditHref({ search: "", page: 1 }) },
              }
            : { title: t("emptyTitle"), text: t("emptyText") })}
        />
      }
    />
  );
}

"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import { useTranslations } from "next-intl";
import { Pages } from "@/components/pages.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { type AuditFilters, auditHref, auditInput } from "./audit-filters.ts";
import { AuditLine } from "./audit-line.tsx";
import { AuditOnly } from "./audit-only.tsx";
import { AuditSelects } from "./audit-selects.tsx";

/** Who did what to what, newest first. */
export function AuditList({ filters }: { filters: AuditFilters }) {
  const t = useTranslations("audit");
  const { data } = useSuspenseQuery(useTRPC().audit.list.queryOptions(auditInput(filters)));
  const { rows, total, kinds, currency } = data;
  const { page, search, ...others } = filters;
  const isFiltered = search !== "" || page > 1 || Object.values(others).some(Boolean);
  return (
    <div className="grid gap-4">
      <AuditSelects filters={filters} kinds={kinds} />
      <AuditOnly filters={filters} entry={rows[0]} />
      <p role="status" className="sr-only">
        {t("found", { count: total })}
      </p>
      {rows.length === 0 ? (
        <EmptyState
          art="list"
          title={t(isFiltered ? "noneTitle" : "emptyTitle")}
          text={t(isFiltered ? "noneText" : "emptyText")}
          action={
            isFiltered ? (
              <Button asChild variant="ghost">
                <Link href={auditHref({ search: "", page: 1 })}>{t("clear")}</Link>
              </Button>
            ) : null
          }
        />
      ) : (
        <>
          <ul className="grid">
            {rows.map((entry) => (
              <AuditLine key={entry.id} entry={entry} currency={currency} filters={filters} />
            ))}
          </ul>
          <Pages page={page} shown={rows.length} total={total} hrefOf={(to) => auditHref(filters, { page: to })} />
        </>
      )}
    </div>
  );
}

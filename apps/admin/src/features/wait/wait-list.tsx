"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { cn } from "@zea/ui/class-names";
import { EmptyState } from "@zea/ui/empty-state";
import { Table, Th } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { Pages } from "@/components/pages.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { KindFilter } from "./kind-filter.tsx";
import { listInput, type WaitFilters, waitsHref } from "./wait-filters.ts";
import { WaitRow } from "./wait-row.tsx";

type WaitListProps = { filters: WaitFilters; now: Date };

/** The open waits that match the address, whoever is overdue first. */
export function WaitList({ filters, now }: WaitListProps) {
  const t = useTranslations("wait");
  const { data } = useSuspenseQuery(useTRPC().wait.list.queryOptions(listInput(filters)));
  const { rows, total, counts } = data;
  const isFiltered = Boolean(filters.search || filters.kind || filters.page > 1);
  return (
    <div className="grid gap-4">
      <KindFilter filters={filters} counts={counts} />
      <p role="status" className="sr-only">
        {t("found", { count: total })}
      </p>
      {rows.length > 0 ? (
        <>
          <Table>
            <thead>
              <tr>
                <Th>{t("columns.owes")}</Th>
                <Th className="hidden whitespace-nowrap pl-6 md:table-cell">{t("columns.session")}</Th>
                <Th className="whitespace-nowrap pl-4">{t("columns.deadline")}</Th>
                <Th
                  className={cn("hidden whitespace-nowrap pl-6", filters.waitId ? "2xl:table-cell" : "xl:table-cell")}
                >
                  {t("columns.reminder")}
                </Th>
                <Th numeric className="hidden whitespace-nowrap pl-6 sm:table-cell">
                  {t("columns.mails")}
                </Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((wait) => (
                <WaitRow key={wait.id} wait={wait} filters={filters} now={now} />
              ))}
            </tbody>
          </Table>
          <Pages
            page={filters.page}
            shown={rows.length}
            total={total}
            hrefOf={(page) => waitsHref(filters, { page })}
          />
        </>
      ) : (
        <EmptyState
          art="list"
          title={t(isFiltered ? "none.title" : "empty.title")}
          text={t(isFiltered ? "none.text" : "empty.text")}
          action={
            isFiltered ? (
              <Button asChild variant="ghost">
                <Link href={waitsHref({ search: "", page: 1 })}>{t("none.clear")}</Link>
              </Button>
            ) : null
          }
        />
      )}
    </div>
  );
}

"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { cn } from "@zea/ui/class-names";
import { Th } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { ListFrame, ListNone } from "@/components/list-frame.tsx";
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
    <ListFrame
      filters={<KindFilter filters={filters} counts={counts} />}
      found={t("found", { count: total })}
      head={
        <>
          <Th>{t("columns.owes")}</Th>
          <Th className="hidden whitespace-nowrap pl-6 md:table-cell">{t("columns.session")}</Th>
          <Th className="whitespace-nowrap pl-4">{t("columns.deadline")}</Th>
          <Th className={cn("hidden whitespace-nowrap pl-6", filters.waitId ? "2xl:table-cell" : "xl:table-cell")}>
            {t("columns.reminder")}
          </Th>
          <Th numeric className="hidden whitespace-nowrap pl-6 sm:table-cell">
            {t("columns.mails")}
          </Th>
        </>
      }
      rows={rows.map((wait) => <WaitRow key={wait.id} wait={wait} filters={filters} now={now} />)}
      total={total}
      page={filters.page}
      hrefOf={(page) => waitsHref(filters, { page })}
      none={
        <ListNone
          {...(isFiltered
            ? {
                title: t("none.title"),
                text: t("none.text"),
                link: { label: t("none.clear"), href: waitsHref({ search: "", page: 1 }) },
              }
            : { title: t("empty.title"), text: t("empty.text") })}
        />
      }
    />
  );
}

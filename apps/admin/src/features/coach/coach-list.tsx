"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { coachFilters } from "@zea/domain/coach/values";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import { Table, Th } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/filter-chips.tsx";
import { Pages } from "@/components/pages.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { type CoachFilters, coachesHref, listInput } from "./coach-filters.ts";
import { CoachRow } from "./coach-row.tsx";
import { OrderHead } from "./order-head.tsx";

/** The coaches who match the address. */
export function CoachList({ filters }: { filters: CoachFilters }) {
  const t = useTranslations("coach");
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.coach.list.queryOptions(listInput(filters)));
  const { rows, total, counts, currency, today } = data;
  const isFiltered = Boolean(filters.search || filters.filter || filters.page > 1);
  const chips = [undefined, ...coachFilters].map((filter) => ({
    ...{ key: filter ?? "ALL", count: counts[filter ?? "ALL"], label: t(`filters.${filter ?? "ALL"}`) },
    href: coachesHref(filters, { filter, page: 1 }),
    isCurrent: filters.filter === filter,
  }));
  return (
    <div className="grid gap-4">
      <FilterChips label={t("filter")} chips={chips} />
      <p role="status" className="sr-only">
        {t("found", { count: total })}
      </p>
      {rows.length > 0 ? (
        <>
          <Table>
            <thead>
              <tr>
                <OrderHead order="name" filters={filters} />
                <Th>{t("columns.state")}</Th>
                <OrderHead order="rate" filters={filters} numeric className="hidden pl-6 sm:table-cell" />
                <OrderHead order="bookings" filters={filters} numeric className="hidden pl-6 sm:table-cell" />
                <OrderHead order="documents" filters={filters} className="hidden pl-6 md:table-cell" />
              </tr>
            </thead>
            <tbody>
              {rows.map((coach) => (
                <CoachRow key={coach.id} coach={coach} currency={currency} today={today} />
              ))}
            </tbody>
          </Table>
          <Pages
            page={filters.page}
            shown={rows.length}
            total={total}
            hrefOf={(page) => coachesHref(filters, { page })}
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
                <Link href="/coaches">{t("none.clear")}</Link>
              </Button>
            ) : null
          }
        />
      )}
    </div>
  );
}

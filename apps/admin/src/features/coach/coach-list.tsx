"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { coachFilters } from "@zea/domain/coach/values";
import { Th } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/filter-chips.tsx";
import { ListFrame, ListNone } from "@/components/list-frame.tsx";
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
    <ListFrame
      filters={<FilterChips label={t("filter")} chips={chips} />}
      found={t("found", { count: total })}
      head={
        <>
          <OrderHead order="name" filters={filters} />
          <Th>{t("columns.state")}</Th>
          <OrderHead order="rate" filters={filters} numeric className="hidden pl-6 sm:table-cell" />
          <OrderHead order="bookings" filters={filters} numeric className="hidden pl-6 sm:table-cell" />
          <OrderHead order="documents" filters={filters} className="hidden pl-6 md:table-cell" />
        </>
      }
      rows={rows.map((coach) => <CoachRow key={coach.id} coach={coach} currency={currency} today={today} />)}
      total={total}
      page={filters.page}
      hrefOf={(page) => coachesHref(filters, { page })}
      none={
        <ListNone
          {...(isFiltered
            ? {
                title: t("none.title"),
                text: t("none.text"),
                link: {
                  label: t("none.clear"),
                  href: coachesHref(filters, { search: "", filter: undefined, page: 1 }),
                },
              }
            : { title: t("empty.title"), text: t("empty.text") })}
        />
      }
    />
  );
}

"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { requestStates } from "@zea/domain/credit/values";
import { Th } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/filter-chips.tsx";
import { ListFrame, ListNone } from "@/components/list-frame.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { listInput, type RequestFilters, type RequestState, requestsHref } from "./request-filters.ts";
import { RequestRow } from "./request-row.tsx";

/** The athletes' requests for credits, the open ones first. */
export function RequestList({ filters }: { filters: RequestFilters }) {
  const t = useTranslations("credit");
  const { data } = useSuspenseQuery(useTRPC().credit.requests.queryOptions(listInput(filters)));
  const { rows, total, counts } = data;
  const isFiltered = Boolean(filters.state || filters.page > 1);
  return (
    <ListFrame
      filters={<StateChips filters={filters} counts={counts} />}
      found={t("found", { count: total })}
      head={
        <>
          <Th>{t("columns.athlete")}</Th>
          <Th>{t("columns.state")}</Th>
          <Th className="hidden whitespace-nowrap pl-6 md:table-cell">{t("columns.settled")}</Th>
          <Th numeric className="pl-6">
            {t("columns.credits")}
          </Th>
        </>
      }
      rows={rows.map((request) => <RequestRow key={request.id} request={request} filters={filters} />)}
      total={total}
      page={filters.page}
      hrefOf={(page) => requestsHref(filters, { page })}
      none={
        <ListNone
          {...(isFiltered
            ? {
                title: t("none.title"),
                text: t("none.text"),
                link: { label: t("none.clear"), href: requestsHref({ page: 1 }) },
              }
            : { title: t("empty.title"), text: t("empty.text") })}
        />
      }
    />
  );
}

type StateChipsProps = { filters: RequestFilters; counts: Record<RequestState, number> };

function StateChips({ filters, counts }: StateChipsProps) {
  const t = useTranslations("credit");
  const all = requestStates.reduce((sum, state) => sum + counts[state], 0);
  const chips = [{ state: undefined, count: all }, ...requestStates.map((state) => ({ state, count: counts[state] }))];
  return (
    <FilterChips
      label={t("filter")}
      chips={chips.map(({ state, count }) => ({
        ...{ key: state ?? "all", count, label: t(`filters.${state ?? "all"}`) },
        href: requestsHref(filters, { state, page: 1 }),
        isCurrent: filters.state === state,
      }))}
    />
  );
}

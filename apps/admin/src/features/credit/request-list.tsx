"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { requestStates } from "@zea/domain/credit/values";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import { Table, Th } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/filter-chips.tsx";
import { Pages } from "@/components/pages.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { listInput, type RequestFilters, type RequestState, requestsHref } from "./request-filters.ts";
import { RequestRow } from "./request-row.tsx";

/** The athletes' requests for credits, the open ones first. */
export function RequestList({ filters }: { filters: RequestFilters }) {
  const t = useTranslations("credit");
  const { data } = useSuspenseQuery(useTRPC().credit.requests.queryOptions(listInput(filters)));
  const { rows, total, counts } = data;
  return (
    <div className="grid gap-4">
      <StateChips filters={filters} counts={counts} />
      <p role="status" className="sr-only">
        {t("found", { count: total })}
      </p>
      {rows.length > 0 ? (
        <>
          <Table>
            <thead>
              <tr>
                <Th>{t("columns.athlete")}</Th>
                <Th>{t("columns.state")}</Th>
                <Th className="hidden whitespace-nowrap pl-6 md:table-cell">{t("columns.settled")}</Th>
                <Th numeric className="pl-6">
                  {t("columns.credits")}
                </Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((request) => (
                <RequestRow key={request.id} request={request} filters={filters} />
              ))}
            </tbody>
          </Table>
          <Pages
            page={filters.page}
            shown={rows.length}
            total={total}
            hrefOf={(page) => requestsHref(filters, { page })}
          />
        </>
      ) : (
        <NoRequests isFiltered={Boolean(filters.state || filters.page > 1)} />
      )}
    </div>
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

function NoRequests({ isFiltered }: { isFiltered: boolean }) {
  const t = useTranslations("credit");
  return (
    <EmptyState
      art="list"
      title={t(isFiltered ? "none.title" : "empty.title")}
      text={t(isFiltered ? "none.text" : "empty.text")}
      action={
        isFiltered ? (
          <Button asChild variant="ghost">
            <Link href={requestsHref({ page: 1 })}>{t("none.clear")}</Link>
          </Button>
        ) : null
      }
    />
  );
}

"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { requestStates } from "@zea/domain/credit/values";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { FilterChips } from "@/components/filter-chips.tsx";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { RequestRow } from "./credit.ts";
import { RequestBadge } from "./request-badge.tsx";
import type { RequestListUrlState } from "./request-list-url-state.ts";

/** The athletes' requests for credits, open ones first. */
export function RequestList({ urlState }: { urlState: RequestListUrlState }) {
  const t = useTranslations("credit");
  const { number, dayTime } = useFormat();
  const { data } = useSuspenseQuery(useTRPC().credit.requests.queryOptions(listInput(urlState)));
  const { rows, total, counts } = data;
  const deadlineOf = ({ state, dueAt, settledAt }: RequestRow) => {
    if (state === "OPEN") return t("until", { date: dayTime(dueAt) });
    return settledAt ? dayTime(settledAt) : null;
  };
  return (
    <ListView
      urlState={urlState}
      filters={
        <FilterChips
          urlState={urlState}
          filter="state"
          label={t("filter")}
          values={requestStates}
          counts={counts}
          labelOf={(value) => t(`filters.${value ?? "all"}`)}
        />
      }
      found={t("found", { count: total })}
      columns={[
        {
          label: t("columns.athlete"),
          cell: (request) => (
            <>
              <RowLink id={request.id} href={hrefTo(urlState, { requestId: request.id })}>
                {request.name}
              </RowLink>
              <RowDetail className="max-sm:whitespace-normal">
                {t("asked", { date: dayTime(request.requestedAt) })}
              </RowDetail>
              <RowDetail className="max-sm:whitespace-normal md:hidden">{deadlineOf(request)}</RowDetail>
            </>
          ),
        },
        { label: t("columns.state"), cell: ({ state }) => <RequestBadge state={state} /> },
        {
          label: t("columns.settled"),
          visibleFrom: "md",
          className: "whitespace-nowrap pl-6",
          cell: (request) => (
            <>
              {deadlineOf(request)}
              {request.settledByName ? <span className="block text-fg-3 text-xs">{request.settledByName}</span> : null}
            </>
          ),
        },
        {
          label: t("columns.credits"),
          numeric: true,
          className: "pl-6",
          cell: ({ credits, granted }) =>
            granted !== null && granted !== credits ? t("changed", { asked: credits, granted }) : number(credits),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      isOpen={({ id }) => id === urlState.drawer.requestId}
      total={total}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
      noMatches={{ title: t("noMatches.title"), text: t("noMatches.text"), clear: t("noMatches.clear") }}
    />
  );
}

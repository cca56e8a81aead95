"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { coachFilters } from "@zea/domain/coach/values";
import { shownEmail } from "@zea/format/email-address";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { FilterChips } from "@/components/filter-chips.tsx";
import { listInput } from "@/components/list-url-state.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { CoachListUrlState } from "./coach-list-url-state.ts";
import { CoachStateBadge } from "./coach-state-badge.tsx";
import { DocumentBadge } from "./document-badge.tsx";

/** The coaches that match the filters in the URL. */
export function CoachList({ urlState }: { urlState: CoachListUrlState }) {
  const t = useTranslations("coach");
  const { number, money } = useFormat();
  const { data } = useSuspenseQuery(useTRPC().coach.list.queryOptions(listInput(urlState)));
  const { rows, total, counts, today } = data;
  return (
    <ListView
      urlState={urlState}
      filters={
        <FilterChips
          urlState={urlState}
          filter="filter"
          label={t("filter")}
          values={coachFilters}
          counts={counts}
          total={counts.ALL}
          labelOf={(value) => t(`filters.${value ?? "ALL"}`)}
        />
      }
      found={t("found", { count: total })}
      sortKey="order"
      columns={[
        {
          label: t("columns.name"),
          sort: [{ value: undefined, direction: "ascending" }],
          cell: ({ id, name, email }) => (
            <>
              <RowLink id={id} href={{ pathname: `/coaches/${id}`, query: {} }}>
                {name}
              </RowLink>
              <RowDetail>{shownEmail(email)}</RowDetail>
            </>
          ),
        },
        { label: t("columns.state"), cell: ({ state }) => <CoachStateBadge state={state} /> },
        {
          label: t("columns.rate"),
          sort: [{ value: "rate", direction: "descending" }],
          numeric: true,
          visibleFrom: "sm",
          className: "pl-6",
          cell: ({ hourlyRateMinor }) => (hourlyRateMinor === null ? t("noRate") : money(hourlyRateMinor)),
        },
        {
          label: t("columns.bookings"),
          sort: [{ value: "bookings", direction: "descending" }],
          numeric: true,
          visibleFrom: "sm",
          className: "pl-6",
          cell: ({ bookings }) => number(bookings),
        },
        {
          label: t("columns.documents"),
          sort: [{ value: "documents", direction: "ascending" }],
          visibleFrom: "md",
          className: "pl-6",
          cell: ({ expiresOn }) => (expiresOn ? <DocumentBadge expiresOn={expiresOn} today={today} /> : null),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      total={total}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
      noMatches={{ title: t("noMatches.title"), text: t("noMatches.text"), clear: t("noMatches.clear") }}
    />
  );
}

"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { shownEmail } from "@zea/format/email-address";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { FilterChips } from "@/components/filter-chips.tsx";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import type { SortStep } from "@/components/sort-th.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { AthleteListUrlState } from "./athlete-list-url-state.ts";
import { AthleteStateBadge } from "./athlete-state-badge.tsx";

const states = ["ACTIVE", "PENDING", "DEACTIVATED"] as const;
const up = (value: string): SortStep => ({ value, direction: "ascending" });
const down = (value: string): SortStep => ({ value: `-${value}`, direction: "descending" });

type AthleteListProps = { urlState: AthleteListUrlState; now: Date };

/** The athletes that match the filters in the URL; those who wait for the club come first. */
export function AthleteList({ urlState, now }: AthleteListProps) {
  const t = useTranslations("athlete");
  const { number, day, dayTime } = useFormat();
  const { data } = useSuspenseQuery(useTRPC().athlete.list.queryOptions(listInput(urlState)));
  const { rows, total, counts } = data;
  return (
    <ListView
      urlState={urlState}
      filters={
        <FilterChips
          urlState={urlState}
          filter="state"
          label={t("filter")}
          values={states}
          counts={counts}
          labelOf={(value) => t(`filters.${value ?? "all"}`)}
        />
      }
      found={t("found", { count: total })}
      columns={[
        {
          label: t("columns.athlete"),
          sort: [up("name"), down("name")],
          cell: ({ id, name, email }) => (
            <>
              <RowLink id={id} href={hrefTo(urlState, { athleteId: id })}>
                {name}
              </RowLink>
              <RowDetail>{shownEmail(email)}</RowDetail>
            </>
          ),
        },
        { label: t("columns.account"), cell: (athlete) => <AthleteStateBadge athlete={athlete} now={now} /> },
        {
          label: t("columns.deadline"),
          sort: [up("deadline"), down("deadline")],
          visibleFrom: "sm",
          className: "pl-6",
          cell: ({ deadline }) => (deadline ? dayTime(deadline) : null),
        },
        {
          label: t("columns.last"),
          visibleFrom: "xl",
          className: "pl-6",
          cell: ({ lastSessionAt }) => (lastSessionAt ? day(lastSessionAt) : null),
        },
        {
          label: t("columns.next"),
          visibleFrom: "md",
          className: "pl-6",
          cell: ({ nextSessionAt }) => (nextSessionAt ? dayTime(nextSessionAt) : null),
        },
        {
          label: t("columns.credits"),
          sort: [down("credits"), up("credits")],
          numeric: true,
          visibleFrom: "sm",
          className: "pl-6",
          cell: ({ balance }) => number(balance),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      isOpen={({ id }) => id === urlState.drawer.athleteId}
      total={total}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
      noMatches={{ title: t("noMatches.title"), text: t("noMatches.text"), clear: t("noMatches.clear") }}
    />
  );
}

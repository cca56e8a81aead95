"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/filter-chips.tsx";
import { hrefTo, listInput } from "@/components/list-address.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import type { SortStep } from "@/components/sort-th.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { AthleteListAddress } from "./athlete-list-address.ts";
import { AthleteStateMark } from "./athlete-state-mark.tsx";

const states = ["ACTIVE", "PENDING", "DEACTIVATED"] as const;
const up = (value: string): SortStep => ({ value, direction: "ascending" });
const down = (value: string): SortStep => ({ value: `-${value}`, direction: "descending" });

type AthleteListProps = { address: AthleteListAddress; now: Date };

/** The athletes that match the address; those who wait for the club come first. */
export function AthleteList({ address, now }: AthleteListProps) {
  const t = useTranslations("athlete");
  const { number, dayTime } = useFormat();
  const { data } = useSuspenseQuery(useTRPC().athlete.list.queryOptions(listInput(address)));
  const { rows, total, counts } = data;
  return (
    <ListView
      address={address}
      filters={
        <FilterChips
          address={address}
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
              <RowLink id={id} href={hrefTo(address, { athleteId: id })}>
                {name}
              </RowLink>
              <RowDetail>{email}</RowDetail>
            </>
          ),
        },
        { label: t("columns.account"), cell: (athlete) => <AthleteStateMark athlete={athlete} now={now} /> },
        {
          label: t("columns.deadline"),
          sort: [up("deadline"), down("deadline")],
          from: "sm",
          className: "pl-6",
          cell: ({ deadline }) => (deadline ? dayTime(deadline) : null),
        },
        {
          label: t("columns.credits"),
          sort: [down("credits"), up("credits")],
          numeric: true,
          from: "sm",
          className: "pl-6",
          cell: ({ balance }) => number(balance),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      isOpen={({ id }) => id === address.drawer.athleteId}
      total={total}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
      none={{ title: t("none.title"), text: t("none.text"), clear: t("none.clear") }}
    />
  );
}

"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { FilterChips } from "@/components/filter-chips.tsx";
import { hrefTo, listInput } from "@/components/list-address.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import type { SortStep } from "@/components/sort-th.tsx";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { AthleteListAddress } from "./athlete-list-address.ts";
import { AthleteStateMark } from "./athlete-state-mark.tsx";

const states = [undefined, "ACTIVE", "PENDING", "DEACTIVATED"] as const;
const up = (value: string): SortStep => ({ value, direction: "ascending" });
const down = (value: string): SortStep => ({ value: `-${value}`, direction: "descending" });

type AthleteListProps = { address: AthleteListAddress; now: Date };

/** The athletes that match the address; those who wait for the club come first. */
export function AthleteList({ address, now }: AthleteListProps) {
  const t = useTranslations("athlete");
  const format = useFormatter();
  const { dayTime } = useClubTime();
  const { data } = useSuspenseQuery(useTRPC().athlete.list.queryOptions(listInput(address)));
  const { rows, total, counts } = data;
  const all = counts.ACTIVE + counts.PENDING + counts.DEACTIVATED;
  return (
    <ListView
      address={address}
      filters={
        <FilterChips
          address={address}
          filter="state"
          label={t("filter")}
          chips={states.map((value) => ({
            value,
            label: t(`filters.${value ?? "all"}`),
            count: value ? counts[value] : all,
          }))}
        />
      }
      found={t("found", { count: total })}
      columns={[
        {
          key: "name",
          label: t("columns.athlete"),
          sort: [up("name"), down("name")],
          cellClassName: "max-w-0 min-w-0",
          cell: ({ id, name, email }) => (
            <>
              <RowLink id={id} href={hrefTo(address, { athleteId: id })}>
                {name}
              </RowLink>
              <RowDetail>{email}</RowDetail>
            </>
          ),
        },
        {
          key: "account",
          label: t("columns.account"),
          cellClassName: "w-px",
          cell: (athlete) => <AthleteStateMark athlete={athlete} now={now} />,
        },
        {
          key: "deadline",
          label: t("columns.deadline"),
          sort: [up("deadline"), down("deadline")],
          className: "hidden pl-6 sm:table-cell",
          cellClassName: "w-px whitespace-nowrap",
          cell: ({ deadline }) => (deadline ? dayTime(deadline) : null),
        },
        {
          key: "credits",
          label: t("columns.credits"),
          sort: [down("credits"), up("credits")],
          numeric: true,
          className: "hidden pl-6 sm:table-cell",
          cellClassName: "w-px",
          cell: ({ balance }) => format.number(balance),
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

"use client";

import { Td, Tr } from "@zea/ui/table";
import { useFormatter } from "next-intl";
import { RowLink } from "@/components/row-link.tsx";
import { useClubTime } from "@/i18n/format.ts";
import type { AthleteListed } from "./athlete.ts";
import { type AthleteFilters, athletesHref } from "./athlete-filters.ts";
import { AthleteStateMark } from "./athlete-state-mark.tsx";

type AthleteRowProps = { athlete: AthleteListed; filters: AthleteFilters; now: Date };

/** One athlete of the list; the whole line opens the drawer. */
export function AthleteRow({ athlete, filters, now }: AthleteRowProps) {
  const format = useFormatter();
  const { dayTime } = useClubTime();
  const { id, name, email, deadline, balance } = athlete;
  return (
    <Tr selected={filters.athleteId === id}>
      <Td className="max-w-0 min-w-0">
        <RowLink id={id} href={athletesHref(filters, { athleteId: id })}>
          {name}
        </RowLink>
        <span className="block truncate text-fg-3 text-xs">{email}</span>
      </Td>
      <Td className="w-px">
        <AthleteStateMark athlete={athlete} now={now} />
      </Td>
      <Td className="hidden w-px whitespace-nowrap pl-6 sm:table-cell">{deadline ? dayTime(deadline) : null}</Td>
      <Td numeric className="hidden w-px pl-6 sm:table-cell">
        {format.number(balance)}
      </Td>
    </Tr>
  );
}

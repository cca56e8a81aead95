"use client";

import { Td, Tr } from "@zea/ui/table";
import { useFormatter } from "next-intl";
import type { KeyboardEvent } from "react";
import { useClubTime } from "@/i18n/format.ts";
import { Link } from "@/i18n/navigation.ts";
import type { AthleteListed } from "./athlete.ts";
import { type AthleteFilters, athletesHref } from "./athlete-filters.ts";
import { AthleteStateMark } from "./athlete-state-mark.tsx";

type AthleteRowProps = { athlete: AthleteListed; filters: AthleteFilters; now: Date };

/** The id of the link that opens an athlete's drawer, to which the focus returns when it closes. */
export const rowLinkId = (athleteId: string) => `athlete-${athleteId}`;

/** The arrows go from one athlete to the next. */
function moveFocus(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const row = event.currentTarget.closest("tr");
  const other = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
  const link = other?.querySelector("a");
  if (!link) return;
  event.preventDefault();
  link.focus();
}

/** One athlete of the list; the whole line opens the drawer. */
export function AthleteRow({ athlete, filters, now }: AthleteRowProps) {
  const format = useFormatter();
  const { dayTime } = useClubTime();
  const { id, name, email, deadline, balance } = athlete;
  return (
    <Tr selected={filters.athleteId === id}>
      <Td className="max-w-0 min-w-0">
        <Link
          id={rowLinkId(id)}
          href={athletesHref(filters, { athleteId: id })}
          scroll={false}
          onKeyDown={moveFocus}
          className="block truncate rounded-s font-semibold after:absolute after:inset-0"
        >
          {name}
        </Link>
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

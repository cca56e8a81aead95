"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Td, Th, Tr } from "@zea/ui/table";
import { useLocale, useTranslations } from "next-intl";
import { ListFrame } from "@/components/list-frame.tsx";
import { RowLink } from "@/components/row-link.tsx";
import { SessionMark } from "@/features/session/session-mark.tsx";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { Listed } from "./calendar.ts";
import { CalendarEmpty } from "./calendar-empty.tsx";
import { type CalendarFilters, calendarHref, calendarInput } from "./calendar-filters.ts";
import { CalendarStates } from "./calendar-states.tsx";
import { ConflictMarks } from "./conflict-mark.tsx";

/** The bookings of a month, in order of time. */
export function BookingList({ filters }: { filters: CalendarFilters }) {
  const t = useTranslations("calendar");
  const { data } = useSuspenseQuery(useTRPC().calendar.list.queryOptions(calendarInput(filters)));
  const { rows, total, counts } = data;
  return (
    <ListFrame
      filters={<CalendarStates filters={filters} counts={counts} />}
      found={t("found", { count: total })}
      head={
        <>
          <Th>{t("columns.athlete")}</Th>
          <Th className="hidden pl-4 md:table-cell">{t("columns.coach")}</Th>
          <Th className="whitespace-nowrap pl-4">{t("columns.when")}</Th>
          <Th className="hidden pl-4 sm:table-cell">{t("columns.state")}</Th>
        </>
      }
      rows={rows.map((row) => <BookingRow key={row.bookingId} row={row} filters={filters} />)}
      total={total}
      page={filters.page}
      hrefOf={(page) => calendarHref(filters, { page })}
      none={<CalendarEmpty filters={filters} />}
    />
  );
}

function BookingRow({ row, filters }: { row: Listed; filters: CalendarFilters }) {
  const locale = useLocale();
  const { dayTime } = useClubTime();
  const { bookingId, athlete, coach, sessionType, startsAt, status, conflicts } = row;
  const mark = (
    <span className="grid justify-items-start gap-1">
      <SessionMark status={status} />
      <ConflictMarks conflicts={conflicts} />
    </span>
  );
  return (
    <Tr selected={filters.bookingId === bookingId}>
      <Td className="max-w-0 min-w-0">
        <RowLink id={bookingId} href={calendarHref(filters, { bookingId, isNew: undefined })}>
          {athlete.name}
        </RowLink>
        <span className="block truncate text-fg-3 text-xs">{sessionType[locale]}</span>
        <span className="mt-1.5 block sm:hidden">{mark}</span>
      </Td>
      <Td className="hidden w-px whitespace-nowrap pl-4 md:table-cell">{coach.name}</Td>
      <Td className="w-px whitespace-nowrap pl-4">
        {dayTime(startsAt)}
        <span className="block max-w-36 truncate text-fg-3 text-xs md:hidden">{coach.name}</span>
      </Td>
      <Td className="hidden w-px whitespace-nowrap pl-4 sm:table-cell">{mark}</Td>
    </Tr>
  );
}

"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Td, Th, Tr } from "@zea/ui/table";
import { useLocale, useTranslations } from "next-intl";
import { ListFrame } from "@/components/list-frame.tsx";
import { RowLink } from "@/components/row-link.tsx";
import { SessionMark } from "@/features/session/session-mark.tsx";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { ConflictMarks } from "./conflict-mark.tsx";
import type { Listed } from "./schedule.ts";
import { ScheduleEmpty } from "./schedule-empty.tsx";
import { type ScheduleFilters, scheduleHref, scheduleInput } from "./schedule-filters.ts";
import { ScheduleStates } from "./schedule-states.tsx";

/** The bookings of a month, in order of time. */
export function BookingList({ filters }: { filters: ScheduleFilters }) {
  const t = useTranslations("schedule");
  const { data } = useSuspenseQuery(useTRPC().calendar.list.queryOptions(scheduleInput(filters)));
  const { rows, total, counts } = data;
  return (
    <ListFrame
      filters={<ScheduleStates filters={filters} counts={counts} />}
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
      hrefOf={(page) => scheduleHref(filters, { page })}
      none={<ScheduleEmpty filters={filters} />}
    />
  );
}

function BookingRow({ row, filters }: { row: Listed; filters: ScheduleFilters }) {
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
        <RowLink id={bookingId} href={scheduleHref(filters, { bookingId, isNew: undefined })}>
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

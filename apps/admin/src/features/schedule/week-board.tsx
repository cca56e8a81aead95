"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { Table, Th, Tr } from "@zea/ui/table";
import { useFormatter, useTranslations } from "next-intl";
import { Pagination } from "@/components/pagination.tsx";
import { useLongDate } from "@/i18n/long-date.ts";
import { useTRPC } from "@/trpc/client.ts";
import { CoachWeekSessions } from "./coach-week-sessions.tsx";
import type { ClubWeek } from "./schedule.ts";
import { noonOf } from "./schedule-dates.ts";
import { ScheduleEmpty } from "./schedule-empty.tsx";
import { type ScheduleFilters, scheduleHref, scheduleInput } from "./schedule-filters.ts";
import { ScheduleStates } from "./schedule-states.tsx";
import { WeekCell } from "./week-cell.tsx";

/** A week of every coach: how much each day has; of one coach every session too. */
export function WeekBoard({ filters }: { filters: ScheduleFilters }) {
  const { data } = useSuspenseQuery(useTRPC().calendar.week.queryOptions(scheduleInput(filters)));
  const { coaches, counts, total } = data;
  return (
    <div className="grid gap-4">
      <ScheduleStates filters={filters} counts={counts} />
      {coaches.length === 0 ? (
        <ScheduleEmpty filters={filters} />
      ) : (
        <>
          <WeekTable week={data} filters={filters} />
          {filters.coachId ? <CoachWeekSessions week={data} filters={filters} /> : null}
          <Pagination
            page={filters.page}
            shown={coaches.length}
            total={total}
            hrefOf={(page) => scheduleHref(filters, { page })}
          />
        </>
      )}
    </div>
  );
}

function WeekTable({ week: { coaches, dates, today }, filters }: { week: ClubWeek; filters: ScheduleFilters }) {
  const t = useTranslations("schedule");
  const format = useFormatter();
  const { longDay } = useLongDate();
  return (
    <Table className="table-fixed">
      <caption className="px-1 pb-1 text-left text-fg-3 text-xs sm:px-3">{t("weekNote")}</caption>
      <thead>
        <tr>
          <Th className="w-[104px] pl-1 sm:w-[200px] sm:pl-3">{t("columns.coach")}</Th>
          {dates.map((date) => (
            <Th key={date} className="px-0.5 text-center first:pl-0.5 last:pr-0.5">
              <Link
                href={scheduleHref(filters, { view: "day", date, page: 1 })}
                aria-current={date === today ? "date" : undefined}
                className="grid min-h-11 content-center rounded-s hover:bg-surface-2 aria-[current=date]:bg-primary aria-[current=date]:text-on-primary"
              >
                <span className="sr-only">{longDay(noonOf(date))}</span>
                <span aria-hidden>{format.dateTime(noonOf(date), { weekday: "short", timeZone: "UTC" })}</span>
                <span aria-hidden className="text-s tabular-nums">
                  {format.dateTime(noonOf(date), { day: "numeric", timeZone: "UTC" })}
                </span>
              </Link>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {coaches.map(({ id, name, days }) => (
          <Tr key={id}>
            <th scope="row" className="break-words py-1 pr-1.5 pl-1 text-left font-semibold sm:py-2 sm:pr-2 sm:pl-3">
              <Link
                href={scheduleHref(filters, { coachId: id, page: 1 })}
                scroll={false}
                className="grid min-h-11 content-center rounded-s leading-tight underline-offset-4 hover:underline sm:block sm:min-h-0 sm:truncate"
              >
                {name}
              </Link>
            </th>
            {days.map((day) => (
              <WeekCell key={day.date} coachId={id} day={day} filters={filters} />
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { Table, Th, Tr } from "@zea/ui/table";
import { useFormatter, useTranslations } from "next-intl";
import { Pages } from "@/components/pages.tsx";
import { useLongDate } from "@/i18n/long-date.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { ClubWeek } from "./calendar.ts";
import { noonOf } from "./calendar-dates.ts";
import { CalendarEmpty } from "./calendar-empty.tsx";
import { type CalendarFilters, calendarHref, calendarInput } from "./calendar-filters.ts";
import { CalendarStates } from "./calendar-states.tsx";
import { CoachWeekSessions } from "./coach-week-sessions.tsx";
import { WeekCell } from "./week-cell.tsx";

/** A week of every coach: how much each day has; of one coach every session too. */
export function WeekBoard({ filters }: { filters: CalendarFilters }) {
  const { data } = useSuspenseQuery(useTRPC().calendar.week.queryOptions(calendarInput(filters)));
  const { coaches, counts, total } = data;
  return (
    <div className="grid gap-4">
      <CalendarStates filters={filters} counts={counts} />
      {coaches.length === 0 ? (
        <CalendarEmpty filters={filters} />
      ) : (
        <>
          <WeekTable week={data} filters={filters} />
          {filters.coachId ? <CoachWeekSessions week={data} filters={filters} /> : null}
          <Pages
            page={filters.page}
            shown={coaches.length}
            total={total}
            hrefOf={(page) => calendarHref(filters, { page })}
          />
        </>
      )}
    </div>
  );
}

function WeekTable({ week: { coaches, dates, today }, filters }: { week: ClubWeek; filters: CalendarFilters }) {
  const t = useTranslations("calendar");
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
                href={calendarHref(filters, { view: "day", date, page: 1 })}
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
                href={calendarHref(filters, { coachId: id, page: 1 })}
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

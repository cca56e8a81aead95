"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Table, Th, Tr } from "@zea/ui/table";
import { hrefTo } from "@/components/list-url-state.ts";
import { Pagination } from "@/components/pagination.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { CoachWeekSessions } from "./coach-week-sessions.tsx";
import { EmptySchedule } from "./empty-schedule.tsx";
import type { ClubWeek } from "./schedule.ts";
import { ScheduleChips } from "./schedule-chips.tsx";
import { type ScheduleUrlState, scheduleInput } from "./schedule-url-state.ts";
import { useOccupancy } from "./use-occupancy.ts";
import { WeekCell } from "./week-cell.tsx";

/** Every coach's week by day; with a single coach selected, each session too. */
export function WeekBoard({ urlState }: { urlState: ScheduleUrlState }) {
  const { data } = useSuspenseQuery(useTRPC().schedule.week.queryOptions(scheduleInput(urlState)));
  const { coaches, counts, total } = data;
  return (
    <div className="grid gap-4">
      <ScheduleChips urlState={urlState} counts={counts} />
      {coaches.length === 0 ? (
        <EmptySchedule urlState={urlState} />
      ) : (
        <>
          <WeekTable week={data} urlState={urlState} />
          {urlState.filters.coachId ? <CoachWeekSessions week={data} urlState={urlState} /> : null}
          <Pagination shown={coaches.length} total={total} urlState={urlState} />
        </>
      )}
    </div>
  );
}

function WeekTable({ week: { coaches, dates, today }, urlState }: { week: ClubWeek; urlState: ScheduleUrlState }) {
  const t = useTranslations("schedule");
  const { headingDay, custom } = useFormat();
  const occupancyOf = useOccupancy();
  return (
    <Table className="table-fixed">
      <caption className="px-1 pb-1 text-left max-sm:caption-bottom max-sm:pt-2 text-fg-3 text-xs sm:px-3">
        {t("weekNote")}
      </caption>
      <thead>
        <tr>
          <Th className="w-[104px] pl-1 sm:w-[200px] sm:pl-3">{t("columns.coach")}</Th>
          {dates.map((date) => (
            <Th key={date} className="px-0.5 text-center first:pl-0.5 last:pr-0.5">
              <Link
                href={hrefTo(urlState, { view: "day", date })}
                aria-current={date === today ? "date" : undefined}
                className="grid min-h-11 content-center rounded-s hover:bg-surface-2 aria-[current=date]:bg-primary aria-[current=date]:text-on-primary"
              >
                <span className="sr-only">{headingDay(date)}</span>
                <span aria-hidden>{custom(date, { weekday: "short" })}</span>
                <span aria-hidden className="text-s tabular-nums">
                  {custom(date, { day: "numeric" })}
                </span>
              </Link>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {coaches.map(({ id, name, days, ...load }) => (
          <Tr key={id}>
            <th scope="row" className="break-words py-1 pr-1.5 pl-1 text-left font-semibold sm:py-2 sm:pr-2 sm:pl-3">
              <Link
                href={hrefTo(urlState, { coachId: id })}
                scroll={false}
                className="grid min-h-11 content-center rounded-s leading-tight underline-offset-4 hover:underline sm:block sm:min-h-0 sm:truncate"
              >
                {name}
              </Link>
              <span className="block font-normal text-2xs text-fg-3 sm:text-xs">{occupancyOf(load)}</span>
            </th>
            {days.map((day) => (
              <WeekCell key={day.date} coachId={id} day={day} urlState={urlState} />
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

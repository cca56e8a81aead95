"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import type { ClubWeek } from "./schedule.ts";
import type { ScheduleUrlState } from "./schedule-url-state.ts";
import { SessionChip } from "./session-chip.tsx";

type CoachWeekSessionsProps = { week: ClubWeek; urlState: ScheduleUrlState };

export function CoachWeekSessions({ week: { sessions, dates }, urlState }: CoachWeekSessionsProps) {
  const t = useTranslations("schedule");
  const { headingDay, isoDate } = useFormat();
  const byDate = Map.groupBy(sessions, ({ startsAt }) => isoDate(startsAt));
  return (
    <div className="grid gap-x-3 gap-y-5 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fill,minmax(210px,1fr))]">
      {dates.map((date) => {
        const title = headingDay(date);
        const ofDay = byDate.get(date) ?? [];
        return (
          <section key={date} aria-label={title} className="grid min-w-0 content-start gap-2">
            <h2 className="text-m first-letter:uppercase">{title}</h2>
            {ofDay.length === 0 ? <p className="text-fg-3 text-s">{t("noSessions")}</p> : null}
            <ul className="grid gap-2">
              {ofDay.map((session) => (
                <li key={session.bookingId} className="min-w-0">
                  <SessionChip session={session} urlState={urlState} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

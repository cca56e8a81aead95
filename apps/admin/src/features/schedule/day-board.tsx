"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import type { CSSProperties } from "react";
import { hrefTo } from "@/components/list-url-state.ts";
import { Pagination } from "@/components/pagination.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { DayHours, DayMarks, DayScale, placedSessions, type Scale, scaleOf } from "./day-strip.tsx";
import { EmptySchedule } from "./empty-schedule.tsx";
import type { CoachDay } from "./schedule.ts";
import { ScheduleChips } from "./schedule-chips.tsx";
import { type ScheduleUrlState, scheduleInput } from "./schedule-url-state.ts";
import { SessionChip } from "./session-chip.tsx";
import { useOccupancy } from "./use-occupancy.ts";

/** A day of all coaches: hours offered, free time and sessions. */
export function DayBoard({ urlState }: { urlState: ScheduleUrlState }) {
  const { data } = useSuspenseQuery(useTRPC().schedule.day.queryOptions(scheduleInput(urlState)));
  const { coaches, counts, total } = data;
  const scale = scaleOf(coaches);
  return (
    <div className="grid gap-4">
      <ScheduleChips urlState={urlState} counts={counts} />
      {coaches.length === 0 ? (
        <EmptySchedule urlState={urlState} />
      ) : (
        <>
          <div>
            {scale ? (
              <div className="lg:grid lg:grid-cols-[220px_minmax(0,1fr)] lg:gap-6">
                <span />
                <DayScale scale={scale} />
              </div>
            ) : null}
            <ul className="grid">
              {coaches.map((coach) => (
                <CoachLine key={coach.id} coach={coach} scale={scale} urlState={urlState} />
              ))}
            </ul>
          </div>
          <Pagination shown={coaches.length} total={total} urlState={urlState} />
        </>
      )}
    </div>
  );
}

type CoachLineProps = { coach: CoachDay; scale: Scale | null; urlState: ScheduleUrlState };

function CoachLine({ coach, scale, urlState }: CoachLineProps) {
  const t = useTranslations("schedule");
  const occupancyOf = useOccupancy();
  const { id, name, photoId, isActive, offered, freeMinutes, sessions } = coach;
  const sessionCount = sessions.filter(({ status }) => status !== "CANCELLED").length;
  return (
    <li className="grid gap-3 border-line border-t py-4 first:border-0 lg:grid-cols-[220px_minmax(0,1fr)] lg:gap-6">
      <div className="relative flex min-w-0 items-center gap-3 self-start">
        <Avatar name={name} photoId={photoId} />
        <span className="grid min-w-0">
          <h2 className="truncate text-m">
            <Link
              href={hrefTo(urlState, { view: "week", coachId: id })}
              className="rounded-s underline-offset-4 after:absolute after:inset-0 hover:underline"
            >
              {name}
            </Link>
          </h2>
          <span className="text-fg-3 text-xs">
            {[
              t("load", {
                sessions: sessionCount,
                free: isActive ? freeText(t, offered.length > 0, freeMinutes) : t("coachInactive"),
              }),
              isActive && occupancyOf(coach),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
      </div>
      {scale ? <CoachTimeline coach={coach} scale={scale} urlState={urlState} /> : null}
    </li>
  );
}

/** From the width of a laptop on, each card lies at its hours; on narrow screens the cards are a list below a strip of them. */
function CoachTimeline({ coach, scale, urlState }: CoachLineProps & { scale: Scale }) {
  const { cards, rows } = placedSessions(scale, coach.sessions);
  return (
    <div
      style={{ "--rows": rows } as CSSProperties}
      className="relative grid min-w-0 content-start gap-2.5 lg:block lg:h-[calc(var(--rows)*60px+8px)]"
    >
      <DayHours scale={scale} coach={coach} />
      <DayMarks scale={scale} coach={coach} />
      {cards.length > 0 ? (
        <ul className="grid gap-2 sm:grid-cols-[repeat(auto-fill,minmax(230px,1fr))] lg:contents">
          {cards.map(({ session, row, left, width }) => (
            <li
              key={session.bookingId}
              style={{ "--row": row, "--left": left, "--width": width } as CSSProperties}
              className="min-w-0 lg:absolute lg:top-[calc(var(--row)*60px+6px)] lg:left-(--left) lg:h-14 lg:w-(--width) lg:px-px"
            >
              <SessionChip session={session} urlState={urlState} isNarrow />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type Translate = ReturnType<typeof useTranslations<"schedule">>;

function freeText(t: Translate, hasHours: boolean, minutes: number): string {
  if (!hasHours) return t("noHours");
  const length = minutes === 0 ? "none" : "some";
  return t("free", { length, hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

"use client";

import { useFormat } from "@zea/shell/use-format";
import { cn } from "@zea/ui/class-names";
import type { CoachDay } from "./schedule.ts";

const hour = 3_600_000;
const statusColors = {
  REQUESTED: "bg-waiting",
  CONFIRMED: "bg-positive",
  COMPLETED: "bg-fg-3",
  NO_SHOW: "bg-negative",
  CANCELLED: "hidden",
};

export type Scale = { from: number; to: number };

/** The full hours that cover everything the coaches offer or teach; null if there is nothing. */
export function scaleOf(coaches: readonly CoachDay[]): Scale | null {
  const spans = coaches.flatMap(({ offered, sessions }) => [
    ...offered.map(({ from, to }) => [from.getTime(), to.getTime()] as const),
    ...sessions.map(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()] as const),
  ]);
  if (spans.length === 0) return null;
  const from = Math.floor(Math.min(...spans.map(([start]) => start)) / hour) * hour;
  const to = Math.ceil(Math.max(...spans.map(([, end]) => end)) / hour) * hour;
  return { from, to };
}

const placed = ({ from, to }: Scale, start: Date, end: Date) => {
  const share = (at: number) => ((Math.min(Math.max(at, from), to) - from) / (to - from)) * 100;
  const left = share(start.getTime());
  return { left: `${left}%`, width: `${share(end.getTime()) - left}%` };
};

/** The hours of a coach's day: closed ones hatched, offered ones plain. Hidden from screen readers, as the text beside it says the same. */
export function DayHours({ scale, coach: { offered } }: { scale: Scale; coach: CoachDay }) {
  return (
    <div
      aria-hidden
      className="hatched relative h-3 overflow-hidden rounded-full lg:absolute lg:inset-0 lg:h-auto lg:rounded-m"
    >
      {offered.map(({ from, to }) => (
        <span
          key={from.getTime()}
          style={placed(scale, from, to)}
          className="absolute inset-y-0 rounded-s bg-surface shadow-[inset_0_0_0_1px_var(--line)]"
        />
      ))}
    </div>
  );
}

/** The sessions as marks in the strip of a narrow screen, where their cards are below it. */
export function DayMarks({ scale, coach: { sessions } }: { scale: Scale; coach: CoachDay }) {
  return (
    <div aria-hidden className="absolute inset-x-0 top-0 h-3 overflow-hidden rounded-full lg:hidden">
      {sessions.map(({ bookingId, startsAt, endsAt, status }) => (
        <span
          key={bookingId}
          style={placed(scale, startsAt, endsAt)}
          className={cn("absolute inset-y-0 border-surface border-x", statusColors[status])}
        />
      ))}
    </div>
  );
}

/** Cards shorter than this couldn't be read. */
const shortestCard = hour;

type Session = CoachDay["sessions"][number];

/** The sessions with their places on the scale. Those that would cover each other lie in rows below each other. */
export function placedSessions(scale: Scale, sessions: readonly Session[]) {
  const rowEnds: number[] = [];
  const cards = sessions
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map((session) => {
      const from = Math.min(session.startsAt.getTime(), scale.to - shortestCard);
      const to = Math.max(session.endsAt.getTime(), from + shortestCard);
      const free = rowEnds.findIndex((end) => end <= from);
      const row = free === -1 ? rowEnds.length : free;
      rowEnds[row] = to;
      return { session, row, ...placed(scale, new Date(from), new Date(to)) };
    });
  return { cards, rows: Math.max(1, rowEnds.length) };
}

/** The hour marks above the strips. */
export function DayScale({ scale }: { scale: Scale }) {
  const { time } = useFormat();
  const step = (scale.to - scale.from > 8 * hour ? 2 : 1) * hour;
  const marks = Array.from({ length: Math.floor((scale.to - scale.from) / step) + 1 }, (_, index) => {
    return scale.from + index * step;
  });
  return (
    <div aria-hidden className="relative hidden h-5 text-2xs text-fg-3 tabular-nums lg:block">
      {marks.map((at) => (
        <span
          key={at}
          style={{ left: placed(scale, new Date(at), new Date(at)).left }}
          className="absolute -translate-x-1/2 first:translate-x-0 last:-translate-x-full"
        >
          {time(new Date(at))}
        </span>
      ))}
    </div>
  );
}

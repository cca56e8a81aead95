import type { Agenda } from "./agenda.ts";

export type Gap = { from: Date; to: Date };

const shortest = 30 * 60_000;
const step = 30 * 60_000;

/** The bookable gaps of at least half an hour between sessions, from `now` on. */
export function freeGaps({ free, sessions }: Agenda, now: Date): Gap[] {
  const taken = sessions.filter(({ status }) => status !== "CANCELLED");
  return free.flatMap((range) => {
    let at = Math.max(range.from.getTime(), Math.ceil(now.getTime() / step) * step);
    const gaps: Gap[] = [];
    const inside = taken.filter(({ startsAt, endsAt }) => startsAt < range.to && endsAt > range.from);
    for (const { startsAt, endsAt } of [...inside, { startsAt: range.to, endsAt: range.to }]) {
      if (startsAt.getTime() - at >= shortest) gaps.push({ from: new Date(at), to: startsAt });
      at = Math.max(at, endsAt.getTime());
    }
    return gaps;
  });
}

import { freeStarts } from "@zea/domain/slot/rules";
import { minutes } from "@zea/domain/time";
import type { SeedCoach, SeedType } from "./coaches.ts";

type Busy = { from: number; to: number };

/** Finds starts that nobody has taken yet, in memory, by the rules that the verbs judge by. */
export function createCalendar(from: Date, to: Date) {
  const offered = new Map<string, Date[]>();
  const busy = new Map<string, Busy[]>();

  const startsOf = ({ id, availability, breakMinutes }: SeedCoach, type: SeedType): Date[] => {
    const key = `${id} ${type.id}`;
    const measures = { sessionMinutes: type.minutes, stepMinutes: 30, breakMinutes };
    const starts =
      offered.get(key) ?? freeStarts({ availability, coachBusy: [], athleteBusy: [], from, to, ...measures });
    offered.set(key, starts);
    return starts;
  };

  const isFree = (who: string, start: number, end: number, pause: number) =>
    !(busy.get(who) ?? []).some((taken) => taken.from < end + pause && start - pause < taken.to);

  return {
    /** Takes the first free start from `at` on for the two, at the latest `until`, or answers null. */
    take(coach: SeedCoach, type: SeedType, athleteKey: string, at: Date, until?: Date): Date | null {
      const length = minutes(type.minutes);
      const start = startsOf(coach, type).find((candidate) => {
        const time = candidate.getTime();
        return (
          time >= at.getTime() &&
          isFree(coach.id, time, time + length, minutes(coach.breakMinutes)) &&
          isFree(athleteKey, time, time + length, 0)
        );
      });
      if (!start || (until && start > until)) return null;
      for (const who of [coach.id, athleteKey]) {
        busy.set(who, [...(busy.get(who) ?? []), { from: start.getTime(), to: start.getTime() + length }]);
      }
      return start;
    },
  };
}

export type Calendar = ReturnType<typeof createCalendar>;

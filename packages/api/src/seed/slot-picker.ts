import { freeStarts } from "@zea/domain/slot/rules";
import { minutes } from "@zea/domain/time";
import type { SeedCoach, SeedType } from "./coaches.ts";

type Busy = { from: number; to: number };

/** Picks free starts in memory, by the domain's slot rules. */
export function createSlotPicker(from: Date, to: Date) {
  const startsByKey = new Map<string, Date[]>();
  const busy = new Map<string, Busy[]>();

  const startsOf = ({ id, availability, breakMinutes }: SeedCoach, type: SeedType): Date[] => {
    const key = `${id} ${type.id}`;
    const lengths = { sessionMinutes: type.minutes, stepMinutes: 30, breakMinutes };
    const starts =
      startsByKey.get(key) ?? freeStarts({ availability, coachBusy: [], athleteBusy: [], from, to, ...lengths });
    startsByKey.set(key, starts);
    return starts;
  };

  const isFree = (who: string, start: number, end: number, pause: number) =>
    !(busy.get(who) ?? []).some((taken) => taken.from < end + pause && start - pause < taken.to);

  return {
    /** Takes the first start from `at` to `until` at which both are free; null when there is none. */
    pick(coach: SeedCoach, type: SeedType, athleteKey: string, at: Date, until?: Date): Date | null {
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

export type SlotPicker = ReturnType<typeof createSlotPicker>;

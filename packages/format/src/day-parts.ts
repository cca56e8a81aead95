import { plusDays } from "./calendar-date.ts";
import { dateIn, startOfDate, timeIn } from "./time-zone.ts";

type Period = { from: Date; to: Date };

/** The part of a period that lies on one calendar date, with the minutes that a clock shows at its ends; a day ends at 1440. */
export type DayPart = Period & { date: string; fromMinute: number; toMinute: number };

/** A period divided at the midnights of a zone. */
export function dayParts({ from, to }: Period, timeZone: string): DayPart[] {
  const parts: DayPart[] = [];
  for (let at = from; at < to; ) {
    const date = dateIn(at, timeZone);
    const midnight = startOfDate(plusDays(date, 1), timeZone);
    const isWhole = midnight <= to;
    const end = isWhole ? midnight : to;
    const toMinute = isWhole ? 1440 : minuteIn(end, timeZone);
    parts.push({ date, from: at, to: end, fromMinute: minuteIn(at, timeZone), toMinute });
    at = end;
  }
  return parts;
}

/** The full hours that cover all periods on the dates they lie on, and at least those given. */
export function hoursSpanned(periods: Period[], timeZone: string, atLeast: [from: number, to: number]) {
  const minutes = periods
    .flatMap((period) => dayParts(period, timeZone))
    .flatMap(({ fromMinute, toMinute }) => [fromMinute, toMinute]);
  const hours = [...atLeast, ...minutes.map((minute) => minute / 60)];
  return { from: Math.floor(Math.min(...hours)), to: Math.ceil(Math.max(...hours)) };
}

/** The minutes of a day that the ranges cover; minutes of several ranges count once. */
export function coveredMinutes(ranges: { fromMinute: number; toMinute: number }[]): number {
  let [covered, reached] = [0, 0];
  for (const { fromMinute, toMinute } of ranges.toSorted((a, b) => a.fromMinute - b.fromMinute)) {
    covered += Math.max(0, toMinute - Math.max(fromMinute, reached));
    reached = Math.max(reached, toMinute);
  }
  return covered;
}

function minuteIn(at: Date, timeZone: string): number {
  const [hour = 0, minute = 0] = timeIn(at, timeZone).split(":").map(Number);
  return hour * 60 + minute;
}

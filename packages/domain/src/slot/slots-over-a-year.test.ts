import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { BookableHours, DatedException, Range, WeeklyRule } from "../availability/rules.ts";
import { freeStarts, offeredStarts, type SlotRequest } from "./rules.ts";

/*
 * Checks slots by a second method: walks the real minutes of a year one by one with their wall time,
 * and marks the minutes that the ranges cover on a timeline of each local date.
 */

const minuteMs = 60_000;
const yearStart = Date.parse("2026-01-01T00:00:00Z");
const yearEnd = Date.parse("2027-01-01T00:00:00Z");
const margin = 3 * 1440;

/** For each local date, the real minute at which each minute of the wall clock is first seen. */
type Walls = Map<string, { weekday: number; seen: Map<number, number> }>;
const walked = new Map<string, Walls>();

function wallsOf(timeZone: string): Walls {
  const known = walked.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  const walls: Walls = new Map();
  const last = (yearEnd - yearStart) / minuteMs + margin;
  for (let quarter = -margin; quarter < last; quarter += 15) {
    const at = yearStart + quarter * minuteMs;
    const wall = Date.parse(`${format.format(at).replace(" ", "T")}Z`);
    for (let minute = 0; minute < 15; minute += 1) {
      const local = new Date(wall + minute * minuteMs);
      const date = local.toISOString().slice(0, 10);
      const day = walls.get(date) ?? { weekday: local.getUTCDay() || 7, seen: new Map<number, number>() };
      walls.set(date, day);
      const label = local.getUTCHours() * 60 + local.getUTCMinutes();
      if (!day.seen.has(label)) day.seen.set(label, quarter + minute);
    }
  }
  walked.set(timeZone, walls);
  return walls;
}

/** The real minute of a wall time: the first of two if it occurs twice; a skipped one is moved forward by the length of the gap. */
function realMinute(walls: Walls, date: string, minute: number): number {
  if (minute === 1440) return realMinute(walls, nextDate(date), 0);
  const { seen } = walls.get(date)!;
  const leap = 1440 - seen.size;
  return seen.get(minute) ?? seen.get(minute + leap)!;
}

const nextDate = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

type Painted = { fromMinute: number | null; toMinute: number | null };

type Run = { from: number; to: number; grids: number[] };

/** The real minutes that are open, as runs, each with the minutes at which a grid of starts begins. */
function openRuns({ timeZone, rules, exceptions }: BookableHours): Run[] {
  const walls = wallsOf(timeZone);
  const dates = [...walls.keys()].sort().slice(1, -2);
  const runs: Run[] = [];
  for (const date of dates) {
    const origin = realMinute(walls, date, 0) - 120;
    const line = new Uint8Array(2 * 1440);
    const paint = ({ fromMinute, toMinute }: Painted, isOpen: 0 | 1) => {
      const to = realMinute(walls, date, toMinute!);
      for (let at = realMinute(walls, date, fromMinute!); at < to; at += 1) line[at - origin] = isOpen;
    };
    const today = exceptions.filter((one) => one.date === date);
    for (const rule of rules) {
      const isInForce = rule.validFrom <= date && (rule.validTo === null || rule.validTo >= date);
      const isOff = today.some(({ kind }) => kind === "DAY_OFF");
      if (isInForce && !isOff && rule.weekday === walls.get(date)!.weekday) paint(rule, 1);
    }
    for (const one of today) if (one.kind === "EXTRA") paint(one, 1);
    for (const one of today) if (one.kind === "PART_OFF") paint(one, 0);
    const midnights = [realMinute(walls, date, 0), realMinute(walls, date, 1440)];
    for (let at = 0; at < line.length; at += 1) {
      if (!line[at]) continue;
      const from = origin + at;
      while (line[at]) at += 1;
      const to = origin + at;
      const isWholeDay = from === midnights[0] && to === midnights[1];
      const last = runs.at(-1);
      if (last?.to !== from) runs.push({ from, to, grids: [from] });
      else {
        last.to = to;
        if (isWholeDay) last.grids.push(from);
      }
    }
  }
  return runs;
}

type NaiveRequest = SlotRequest & { availability: BookableHours };

function naiveStarts({ availability, sessionMinutes, stepMinutes, from, to }: NaiveRequest): number[] {
  const starts: number[] = [];
  for (const run of openRuns(availability)) {
    for (const [place, begin] of run.grids.entries()) {
      const end = run.grids[place + 1] ?? run.to;
      for (let at = begin; at < end && at + sessionMinutes <= run.to; at += stepMinutes) {
        const instant = yearStart + at * minuteMs;
        if (instant >= from.getTime() && instant < to.getTime()) starts.push(instant);
      }
    }
  }
  return starts;
}

/** The starts around which no minute is taken. */
function naiveFree(starts: number[], { coachBusy, athleteBusy, sessionMinutes, breakMinutes }: NaiveRequest): number[] {
  const lineOf = (busy: Range[]) => {
    const line = new Uint8Array((yearEnd - yearStart) / minuteMs + 2 * margin);
    const place = (at: number) => (at - yearStart) / minuteMs + margin;
    for (const { from, to } of busy) line.fill(1, place(from), place(to));
    return (from: number, to: number) => line.subarray(place(from), place(to)).includes(1);
  };
  const [isCoachTaken, isAthleteTaken] = [lineOf(coachBusy), lineOf(athleteBusy)];
  const [length, pause] = [sessionMinutes * minuteMs, breakMinutes * minuteMs];
  return starts.filter((at) => !isCoachTaken(at - pause, at + length + pause) && !isAthleteTaken(at, at + length));
}

const changes: Record<string, string[]> = {
  "Europe/Madrid": ["2026-03-29", "2026-10-25"],
  "America/Santiago": ["2026-04-04", "2026-04-05", "2026-09-05", "2026-09-06"],
  UTC: ["2026-02-28", "2026-12-31"],
};

const minuteOfDay = fc.oneof(
  fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
  fc.integer({ min: 0, max: 1439 }),
  // around the hours at which clocks change
  fc.constantFrom(0, 30, 60, 90, 119, 120, 135, 150, 179, 180, 210, 1380, 1410, 1439),
);
const hours = fc
  .tuple(minuteOfDay, fc.oneof(minuteOfDay, fc.constant(1440)))
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => ({ fromMinute: Math.min(one, other), toMinute: Math.max(one, other) }));
const dayOfYear = fc.integer({ min: 0, max: 364 }).map((day) => dateOf(yearStart + day * 86_400_000));
const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);

const rule: fc.Arbitrary<WeeklyRule> = fc
  .record({
    weekday: fc.oneof(fc.integer({ min: 1, max: 7 }), fc.constantFrom(6, 7)),
    hours,
    validFrom: fc.oneof(fc.constant("2025-06-01"), dayOfYear),
    weeks: fc.option(fc.integer({ min: 0, max: 200 })),
  })
  .map(({ hours: range, weeks, ...one }) => {
    const validTo = weeks === null ? null : dateOf(Date.parse(one.validFrom) + weeks * 86_400_000);
    return { ...one, ...range, validTo };
  });

/** A rule alone, or followed by another that starts where it ends, also over midnight. */
const rules = fc
  .tuple(rule, fc.constantFrom("alone", "followed", "over midnight", "whole day"))
  .map(([one, kind]): WeeklyRule[] => {
    const tomorrow = { ...one, weekday: (one.weekday % 7) + 1, fromMinute: 0 };
    if (kind === "over midnight")
      return [
        { ...one, toMinute: 1440 },
        { ...tomorrow, toMinute: one.toMinute },
      ];
    if (kind === "whole day")
      return [
        { ...one, toMinute: 1440 },
        { ...tomorrow, toMinute: 1440 },
      ];
    const next = { ...one, fromMinute: one.toMinute, toMinute: one.toMinute + 60 };
    return kind === "followed" && next.toMinute <= 1440 ? [one, next] : [one];
  });

const exceptionIn = (timeZone: string): fc.Arbitrary<DatedException> =>
  fc
    .record({
      date: fc.oneof(dayOfYear, fc.constantFrom(...changes[timeZone]!)),
      kind: fc.constantFrom("DAY_OFF" as const, "PART_OFF" as const, "EXTRA" as const),
      hours,
    })
    .map(({ hours: range, ...one }) =>
      one.kind === "DAY_OFF" ? { ...one, fromMinute: null, toMinute: null } : { ...one, ...range },
    );

const booking: fc.Arbitrary<Range> = fc
  .tuple(fc.integer({ min: 0, max: 365 * 96 - 1 }), fc.constantFrom(15, 45, 60, 90, 180))
  .map(([quarter, length]) => {
    const from = yearStart + quarter * 15 * minuteMs;
    return { from, to: from + length * minuteMs };
  });

const requestIn = (timeZone: string): fc.Arbitrary<NaiveRequest> =>
  fc.record({
    availability: fc.record({
      timeZone: fc.constant(timeZone),
      rules: fc.array(rules, { maxLength: 6 }).map((some) => some.flat()),
      exceptions: fc.array(exceptionIn(timeZone), { maxLength: 14 }),
    }),
    coachBusy: fc.array(booking, { maxLength: 150, size: "max" }),
    athleteBusy: fc.array(booking, { maxLength: 60, size: "max" }),
    sessionMinutes: fc.constantFrom(15, 45, 60, 90),
    stepMinutes: fc.constantFrom(15, 20, 30, 60),
    breakMinutes: fc.constantFrom(0, 10, 15, 45),
    from: fc.constant(new Date(yearStart)),
    to: fc.constant(new Date(yearEnd)),
  });

test.each(Object.keys(changes))(
  "over a whole year in %s no slot lies outside the rules, none overlaps, none is lost",
  {
    timeout: repetitionTimeout(60_000),
  },
  (timeZone) => {
    const compare = (found: Date[], expected: number[]) => {
      const [mine, theirs] = [found.map(Number), new Set(expected)];
      const own = new Set(mine);
      expect(mine.length, "offered twice").toBe(own.size);
      expect(mine.filter((at) => !theirs.has(at)).map(text), "offered though they should not be").toEqual([]);
      expect(expected.filter((at) => !own.has(at)).map(text), "lost").toEqual([]);
    };
    fc.assert(
      fc.property(requestIn(timeZone), (request) => {
        const offered = naiveStarts(request);
        compare(offeredStarts(request), offered);
        compare(freeStarts(request), naiveFree(offered, request));
      }),
      { numRuns: repetitions(40, 1_000) },
    );
  },
);

const text = (at: number) => new Date(at).toISOString();

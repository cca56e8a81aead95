import { repetitions } from "@zea/db/testing/repetitions";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BookableHours, DatedException, Range, WeeklyRule } from "../availability/rules.ts";
import { freeStarts, nearestTo, offeredStarts } from "./rules.ts";

const always = { validFrom: "2026-01-01", validTo: null };
const day = (weekday: number, from: number, to: number): WeeklyRule => {
  return { weekday, fromMinute: from * 60, toMinute: to * 60, ...always };
};
const everyDay = (from: number, to: number) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => day(weekday, from, to));
const at = (text: string) => new Date(text);

function starts(availability: BookableHours, from: string, to: string, busy: Range[] = [], breakMinutes = 0): string[] {
  return freeStarts({
    availability,
    coachBusy: busy,
    athleteBusy: [],
    sessionMinutes: 60,
    stepMinutes: 30,
    breakMinutes,
    from: at(from),
    to: at(to),
  }).map((start) => start.toISOString().slice(11, 16));
}

const madrid = { timeZone: "Europe/Madrid", exceptions: [] };
const busy = (from: string, to: string): Range => ({
  from: at(from).getTime(),
  to: at(to).getTime(),
});

describe("slots", () => {
  test("start every 30 minutes from the start of a range, with the whole session inside", () => {
    expect(starts({ ...madrid, rules: [day(2, 9.25, 11.5)] }, "2026-11-24T00:00Z", "2026-11-25T00:00Z")).toEqual([
      "08:15",
      "08:45",
      "09:15",
    ]);
  });

  test("keep the grid of the range, wherever the search starts", () => {
    const rules = [day(2, 9, 13)];
    expect(starts({ ...madrid, rules }, "2026-11-24T09:10Z", "2026-11-24T10:31Z")).toEqual(["09:30", "10:00", "10:30"]);
  });

  test("overlap no booking, and keep the break on both sides", () => {
    const rules = [day(2, 9, 14)];
    const taken = [busy("2026-11-24T10:00Z", "2026-11-24T11:00Z")];
    const search = ["2026-11-24T00:00Z", "2026-11-25T00:00Z", taken] as const;
    expect(starts({ ...madrid, rules }, ...search)).toEqual(["08:00", "08:30", "09:00", "11:00", "11:30", "12:00"]);
    expect(starts({ ...madrid, rules }, ...search, 15)).toEqual(["08:00", "08:30", "11:30", "12:00"]);
  });

  test("follow exceptions: a day off, a part of a day off, extra hours, also on a day off", () => {
    const none = { fromMinute: null, toMinute: null };
    const exceptions: DatedException[] = [
      { date: "2026-11-24", kind: "DAY_OFF", ...none },
      {
        date: "2026-11-25",
        kind: "PART_OFF",
        fromMinute: 10 * 60,
        toMinute: 12 * 60,
      },
      {
        date: "2026-11-26",
        kind: "EXTRA",
        fromMinute: 13 * 60,
        toMinute: 14 * 60,
      },
      { date: "2026-11-27", kind: "DAY_OFF", ...none },
      {
        date: "2026-11-27",
        kind: "EXTRA",
        fromMinute: 18 * 60,
        toMinute: 19 * 60,
      },
    ];
    const availability = {
      timeZone: "Europe/Madrid",
      rules: everyDay(9, 13),
      exceptions,
    };
    const on = (date: string) => starts(availability, `${date}T00:00Z`, `${date}T23:00Z`);
    expect(on("2026-11-24")).toEqual([]);
    expect(on("2026-11-25")).toEqual(["08:00", "11:00"]);
    expect(on("2026-11-26")).toEqual(["08:00", "08:30", "09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "12:00"]);
    expect(on("2026-11-27")).toEqual(["17:00"]);
  });

  test("include the first and last day of a rule's validity", () => {
    const rules = [{ ...day(2, 9, 10), validFrom: "2026-11-24", validTo: "2026-12-01" }];
    const found = starts({ ...madrid, rules }, "2026-11-01T00:00Z", "2026-12-31T00:00Z");
    expect(found).toHaveLength(2);
  });

  test("move by the gap for a time skipped when Madrid's clocks go forward", () => {
    const availability = { ...madrid, rules: everyDay(2.5, 5) };
    expect(starts(availability, "2027-03-27T22:00Z", "2027-03-28T21:00Z")).toEqual(["01:30", "02:00"]);
    expect(starts({ ...madrid, rules: everyDay(0, 4) }, "2027-03-27T22:00Z", "2027-03-28T21:00Z")).toEqual([
      "23:00",
      "23:30",
      "00:00",
      "00:30",
      "01:00",
    ]);
  });

  test("use the first of a repeated time when Madrid's clocks go back, and elapsed lengths", () => {
    const found = starts({ ...madrid, rules: everyDay(2, 4) }, "2026-10-24T22:00Z", "2026-10-25T21:00Z");
    expect(found).toEqual(["00:00", "00:30", "01:00", "01:30", "02:00"]);
  });

  test("are correct in Santiago, whose clocks change at midnight", () => {
    const santiago = {
      timeZone: "America/Santiago",
      exceptions: [],
      rules: everyDay(0, 2),
    };
    expect(starts(santiago, "2026-09-06T03:30Z", "2026-09-06T12:00Z")).toEqual(["04:00"]);
    const evening = { ...santiago, rules: everyDay(22, 24) };
    expect(starts(evening, "2026-04-05T00:00Z", "2026-04-05T05:00Z")).toEqual([
      "01:00",
      "01:30",
      "02:00",
      "02:30",
      "03:00",
    ]);
  });

  test("are offered over midnight, on the grid of the range that began the evening before", () => {
    const rules = [day(5, 22 + 1 / 3, 24), day(6, 0, 2)];
    const [friday, sunday] = ["2026-11-27T12:00Z", "2026-11-29T00:00Z"];
    const all = ["21:20", "21:50", "22:20", "22:50", "23:20", "23:50"];
    expect(starts({ ...madrid, rules }, friday, sunday)).toEqual(all);
    for (const time of all) {
      const start = at(`2026-11-27T${time}Z`);
      const found = starts({ ...madrid, rules }, start.toISOString(), new Date(start.getTime() + 1).toISOString());
      expect(found, "read alone, as when it is claimed").toEqual([time]);
    }
  });

  test("end at the last midnight that is open, and begin a new grid on a day that is open as a whole", () => {
    const rules = [day(5, 22 + 1 / 3, 24), day(6, 0, 24)];
    const found = starts({ ...madrid, rules }, "2026-11-27T12:00Z", "2026-11-30T00:00Z");
    expect(found.slice(0, 6)).toEqual(["21:20", "21:50", "22:20", "22:50", "23:00", "23:30"]);
    expect(found.at(-1)).toBe("22:00");
  });

  test("nearest to a start are offered by time", () => {
    const all = ["08:00", "09:00", "11:00", "12:30"].map((time) => at(`2026-11-24T${time}Z`));
    expect(nearestTo(at("2026-11-24T10:30Z"), all, 3)).toEqual([all[1], all[2], all[3]]);
  });
});

const minute = fc.integer({ min: 0, max: 47 }).map((half) => half * 30);
const period = fc.tuple(minute, fc.integer({ min: 1, max: 20 })).map(([from, length]) => {
  return { fromMinute: from, toMinute: Math.min(1440, from + length * 30) };
});

describe("slots agree with a naive computation", () => {
  test.each(["Europe/Madrid", "America/Santiago", "UTC"])("over weeks with clock changes in %s", (timeZone) => {
    const rule = fc
      .tuple(fc.integer({ min: 1, max: 7 }), period)
      .map(([weekday, range]) => ({ weekday, ...range, ...always }));
    const anchor = fc.constantFrom("2026-03-27", "2026-10-23", "2026-04-03", "2026-09-04", "2026-06-10");
    const taken = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(
        anchor,
        fc.array(rule, { maxLength: 6 }),
        fc.array(taken, { maxLength: 4 }),
        (date, rules, bookings) => {
          const from = at(`${date}T00:00Z`);
          const to = new Date(from.getTime() + 4 * 86_400_000);
          const coachBusy = bookings.map(([half, length]) => {
            const start = from.getTime() + half * 1_800_000;
            return { from: start, to: start + length * 1_800_000 };
          });
          const request = {
            coachBusy,
            athleteBusy: [],
            sessionMinutes: 60,
            stepMinutes: 30,
            breakMinutes: 15,
            from,
            to,
          };
          const availability = { timeZone, rules, exceptions: [] };
          const offered = offeredStarts({ availability, ...request }).map(Number);
          expect([...offered].sort()).toEqual(naiveStarts(availability, date, from, to));
          const free = freeStarts({ availability, ...request }).map(Number);
          const kept = offered.filter((start) =>
            coachBusy.every((one) => start + 4_500_000 <= one.from || start >= one.to + 900_000),
          );
          expect(free).toEqual(kept);
        },
      ),
      { numRuns: repetitions(1_000, 10_000) },
    );
  });
});

/** Every half hour in [from, to) that begins an open hour, with a rule's ends looked up in the zone's own calendar. */
function naiveStarts({ timeZone, rules }: BookableHours, date: string, from: Date, to: Date): number[] {
  const instantAt = readClock(timeZone, date);
  const [open, starts] = [new Set<number>(), new Set<number>()];
  for (let day = -1; day <= 5; day += 1) {
    const midnight = at(`${date}T00:00Z`).getTime() + day * 24 * hour;
    const today = rules.filter(({ weekday }) => weekday === (new Date(midnight).getUTCDay() || 7));
    for (const { fromMinute, toMinute } of today) {
      const end = instantAt(midnight + toMinute * 60_000);
      for (let half = instantAt(midnight + fromMinute * 60_000); half < end; half += hour / 2) open.add(half);
    }
  }
  for (const half of open) {
    if (open.has(half + hour / 2) && from.getTime() <= half && half < to.getTime()) starts.add(half);
  }
  return [...starts].sort();
}

const hour = 3_600_000;
const clocks = new Map<string, (local: number) => number>();

/** Finds the first instant at which the zone's clock shows a local time, or for a skipped one shows an hour more. */
function readClock(timeZone: string, date: string): (local: number) => number {
  const known = clocks.get(`${timeZone} ${date}`);
  if (known) return known;
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  const firsts = new Map<number, number>();
  for (let half = -96; half < 7 * 48; half += 1) {
    const instant = at(`${date}T00:00Z`).getTime() + half * (hour / 2);
    const local = at(`${format.format(instant).replace(" ", "T")}Z`).getTime();
    if (!firsts.has(local)) firsts.set(local, instant);
  }
  const instantAt = (local: number) => {
    const instant = firsts.get(local) ?? firsts.get(local + hour);
    if (instant === undefined) throw new RangeError(`${new Date(local).toISOString()} is outside the calendar`);
    return instant;
  };
  clocks.set(`${timeZone} ${date}`, instantAt);
  return instantAt;
}

import { expect, test } from "vitest";
import { coveredMinutes, dayParts, hoursSpanned } from "./day-parts.ts";

const zone = "Europe/Madrid";
const period = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
const minutesOf = (from: string, to: string, timeZone = zone) =>
  dayParts(period(from, to), timeZone).map(({ date, fromMinute, toMinute }) => [date, fromMinute, toMinute]);

test("a period is divided at each midnight of the zone, and a whole day lasts until 24:00", () => {
  expect(minutesOf("2026-11-27T22:30Z", "2026-11-28T00:15Z")).toEqual([
    ["2026-11-27", 1410, 1440],
    ["2026-11-28", 0, 75],
  ]);
  expect(minutesOf("2026-11-26T23:00Z", "2026-11-27T23:00Z")).toEqual([["2026-11-27", 0, 1440]]);
});

test("the parts of a period are the period, on the days on which clocks change too", () => {
  for (const timeZone of [zone, "America/Santiago", "Africa/Cairo", "Pacific/Apia"]) {
    for (let hour = 0; hour < 365 * 24; hour += 7) {
      const from = new Date(Date.UTC(2026, 0, 1, hour));
      const to = new Date(from.getTime() + 31.5 * 3_600_000);
      const parts = dayParts({ from, to }, timeZone);
      expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([from, to]);
      expect(parts.slice(1).map((part) => part.from)).toEqual(parts.slice(0, -1).map((part) => part.to));
      expect(new Set(parts.map(({ date }) => date)).size).toBe(parts.length);
    }
  }
});

test("the hours of a calendar cover a whole day, and both sides of a midnight that a period goes over", () => {
  const hoursOf = (from: string, to: string) => hoursSpanned([period(from, to)], zone, [8, 20]);
  expect(hoursOf("2026-11-26T23:00Z", "2026-11-27T23:00Z"), "00:00–24:00").toEqual({ from: 0, to: 24 });
  expect(hoursOf("2026-11-27T16:00Z", "2026-11-28T00:00Z"), "17:00–01:00, 16–24 in the Canary Islands").toEqual({
    from: 0,
    to: 24,
  });
  expect(hoursOf("2026-11-27T16:00Z", "2026-11-27T23:00Z"), "17:00–24:00").toEqual({ from: 8, to: 24 });
  expect(hoursOf("2026-11-27T06:30Z", "2026-11-27T11:00Z"), "07:30–12:00").toEqual({ from: 7, to: 20 });
});

test("minutes that several ranges cover count once", () => {
  const covered = (...ranges: [number, number][]) =>
    coveredMinutes(ranges.map(([fromMinute, toMinute]) => ({ fromMinute, toMinute })));
  expect(covered()).toBe(0);
  expect(covered([540, 720], [600, 780])).toBe(240);
  expect(covered([600, 660], [540, 1440])).toBe(900);
  expect(covered([540, 600], [600, 660], [900, 960])).toBe(180);
});

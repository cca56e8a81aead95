import { repetitions } from "@zea/db/testing/repetitions";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, datesBetween, instantOf, localDate, weekdayOf } from "./time.ts";

const zones = [
  "Europe/Madrid",
  "America/Santiago",
  "UTC",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Asia/Kolkata",
  "America/St_Johns",
  "Antarctica/Troll",
];
const from = Date.UTC(2008, 0, 1);
const to = Date.UTC(2037, 0, 1);

const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: from, max: to });

/** Instants anywhere, and instants within a minute of a clock change in the zone. */
const zoneAndInstant = fc
  .tuple(zone, instant, fc.integer({ min: -60_000, max: 60_000 }), fc.boolean())
  .map(([timeZone, at, offsetMs, isAtChange]) => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    const change = isAtChange && zoned.getTimeZoneTransition("next");
    return { timeZone, at: change ? change.epochMilliseconds + offsetMs : at };
  });

describe("calendar arithmetic from zone offsets agrees with Temporal", () => {
  test("for the date of an instant", () => {
    fc.assert(
      fc.property(zoneAndInstant, ({ timeZone, at }) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
        expect(localDate(new Date(at), timeZone)).toBe(zoned.toPlainDate().toString());
      }),
      { numRuns: repetitions(1_000, 100_000) },
    );
  });

  test("for the instant of a date and minute, around every clock change", () => {
    fc.assert(
      fc.property(
        zoneAndInstant,
        fc.integer({ min: -1, max: 2 }),
        fc.integer({ min: 0, max: 1440 }),
        (where, shift, minute) => {
          const { timeZone, at } = where;
          const date = addDays(localDate(new Date(at), timeZone), shift);
          const day = Temporal.PlainDate.from(date).add({ days: Math.floor(minute / 1440) });
          const local = day.toPlainDateTime({ hour: Math.floor((minute % 1440) / 60), minute: minute % 60 });
          const expected = local.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
          expect(instantOf(date, minute, timeZone).getTime()).toBe(expected);
        },
      ),
      { numRuns: repetitions(1_000, 100_000) },
    );
  });

  test("for weeks, months and days", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -800, max: 800 }), (at, count) => {
        const date = new Date(at).toISOString().slice(0, 10);
        const plain = Temporal.PlainDate.from(date);
        expect(addDays(date, count)).toBe(plain.add({ days: count }).toString());
        expect(weekdayOf(date)).toBe(plain.dayOfWeek);
        expect(datesBetween(date, addDays(date, count))).toHaveLength(Math.max(0, count + 1));
      }),
    );
  });
});

test.each(["2026-02-30", "2026-13-01", "soon", ""])("%j is refused as a date", (text) => {
  expect(() => instantOf(text, 0, "UTC")).toThrow(RangeError);
});

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { plusDays } from "./calendar-date.ts";
import { createFormatters } from "./formatters.ts";

const zones = [
  "Europe/Madrid",
  "Atlantic/Canary",
  "America/Santiago",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Kolkata",
];
const years = { min: Date.UTC(2026, 0), max: Date.UTC(2031, 0) };
const twoDays = 48 * 60;

/** An instant within two days of a change of the clocks, or any other, and one up to three days later. */
const moments = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    any: fc.integer(years),
    isNearChange: fc.boolean(),
    shift: fc.integer({ min: -twoDays, max: twoDays }),
    ahead: fc.integer({ min: 0, max: 72 * 60 }),
  })
  .map(({ timeZone, any, isNearChange, shift, ahead }) => {
    const change = Temporal.Instant.fromEpochMilliseconds(any)
      .toZonedDateTimeISO(timeZone)
      .getTimeZoneTransition("next")?.epochMilliseconds;
    const now = ((isNearChange && change) || any) + shift * 60_000;
    return { timeZone, now: new Date(now), at: new Date(now + ahead * 60_000) };
  });

const dateOf = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();

test("today and tomorrow are the club's dates, also when the clocks change", () => {
  fc.assert(
    fc.property(moments, ({ timeZone, now, at }) => {
      const { relativeDay, day, daysUntil } = createFormatters({ locale: "es", timeZone, currency: "EUR" });
      const days = dateOf(now, timeZone).until(dateOf(at, timeZone)).days;
      expect(daysUntil(at, now)).toBe(days);
      expect(relativeDay(at, now)).toBe(["Hoy", "Mañana"][days] ?? day(at));
    }),
    {
      numRuns: 1000,
      examples: [
        [{ timeZone: "Europe/Madrid", now: new Date("2027-03-27T22:30:00Z"), at: new Date("2027-03-28T08:00:00Z") }],
        [{ timeZone: "Europe/Madrid", now: new Date("2027-03-27T22:30:00Z"), at: new Date("2027-03-29T08:00:00Z") }],
      ],
    },
  );
});

test("days after a date are calendar days", () => {
  expect(plusDays("2027-03-27", 2)).toBe("2027-03-29");
  expect(plusDays("2028-02-28", 2)).toBe("2028-03-01");
  expect(plusDays("2027-01-01", -1)).toBe("2026-12-31");
});

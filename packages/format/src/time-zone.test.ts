import { describe, expect, test } from "vitest";
import {
  dateIn,
  instantAfter,
  instantNear,
  instantOn,
  lastMinuteOf,
  startOfDate,
  timeIn,
  zoneCity,
} from "./time-zone.ts";

const madrid = "Europe/Madrid";

test("an instant has the date and time that the zone's clocks show", () => {
  const at = new Date("2026-06-30T22:15:00Z");
  expect(dateIn(at, madrid)).toBe("2026-07-01");
  expect(timeIn(at, madrid)).toBe("00:15");
  expect(dateIn(at, "America/New_York")).toBe("2026-06-30");
});

test.each([
  [madrid, "2026-03-29"],
  [madrid, "2026-03-30"],
  [madrid, "2026-10-25"],
  [madrid, "2026-10-26"],
  ["America/Santiago", "2026-09-06"],
  ["Asia/Kolkata", "2026-01-01"],
])("in %s the %s begins at its first instant", (timeZone, date) => {
  const start = startOfDate(date, timeZone);
  expect(dateIn(start, timeZone)).toBe(date);
  expect(dateIn(new Date(start.getTime() - 1), timeZone) < date).toBe(true);
});

test("the last minute of a date is 23:59 on the wall, also when the clocks change", () => {
  expect(lastMinuteOf("2026-03-29", madrid)).toEqual(new Date("2026-03-29T21:59:00Z"));
  expect(lastMinuteOf("2026-10-25", madrid)).toEqual(new Date("2026-10-25T22:59:00Z"));
  for (const date of ["2026-02-31", "2026-02-31T", "+010000-01-01", "0202-12-01", ""])
    expect(lastMinuteOf(date, madrid), date).toBeNull();
});

describe("a typed time", () => {
  test("is the nearest instant at which the clock shows it", () => {
    const near = new Date("2026-11-24T23:10:00Z");
    expect(instantNear("23:55", near, madrid)).toEqual(new Date("2026-11-24T22:55:00Z"));
    expect(instantNear("00:20", near, madrid)).toEqual(new Date("2026-11-24T23:20:00Z"));
    expect(instantNear("24:00", near, madrid)).toBeNull();
  });

  test("crosses a change of the clocks", () => {
    expect(instantNear("03:30", new Date("2026-03-29T00:50:00Z"), madrid)).toEqual(new Date("2026-03-29T01:30:00Z"));
  });

  test("after a start falls within the next day", () => {
    const start = new Date("2026-11-24T22:30:00Z");
    expect(instantAfter("00:15", start, madrid)).toEqual(new Date("2026-11-24T23:15:00Z"));
  });
});

test("a zone is named after its city", () => {
  expect(zoneCity("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  expect(zoneCity("UTC")).toBe("UTC");
});

test("an instant is taken only for the day that it lies on", () => {
  const at = "2026-12-01T23:30:00.000Z";
  expect(instantOn("2026-12-02", at, madrid)).toEqual(new Date(at));
  for (const date of ["2026-12-01", "31/02/2026", ""]) expect(instantOn(date, at, madrid), date).toBeNull();
  expect(instantOn("2026-12-02", "", madrid)).toBeNull();
});

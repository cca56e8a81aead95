import { describe, expect, test } from "vitest";
import { createFormatters } from "./formatters.ts";

const spanish = createFormatters({ locale: "es", timeZone: "Europe/Madrid", currency: "EUR" });
const english = createFormatters({ locale: "en", timeZone: "Europe/Madrid", currency: "EUR" });
const tuesday = new Date("2026-11-24T09:30:00Z");
/** With plain spaces: numbers and their units are joined by unbreakable ones. */
const plain = (text: string) => text.replace(/\s/g, " ");

test("dates put the day before the month in both languages", () => {
  expect(spanish.day(tuesday)).toBe("mar 24 nov");
  expect(english.day(tuesday)).toBe("Tue 24 Nov");
  expect(spanish.longDay(tuesday)).toBe("martes 24 de noviembre");
  expect(english.longDay(tuesday)).toBe("Tuesday 24 November");
  expect(spanish.headingDate(tuesday)).toBe("martes, 24 de noviembre de 2026");
  expect(english.headingDate(tuesday)).toBe("Tuesday 24 November 2026");
  expect(spanish.longDate(tuesday)).toBe("24 de noviembre de 2026");
  expect(english.dateTime(tuesday)).toBe("24 Nov 2026, 10:30");
  expect(spanish.month("2026-11")).toBe("noviembre de 2026");
  expect(spanish.monthTitle("2026-11")).toBe("Noviembre de 2026");
  expect(english.shortMonth("2026-11")).toBe("Nov 2026");
});

test("an instant is shown in the club's zone, a calendar date belongs to none", () => {
  const lateEvening = new Date("2026-11-24T23:30:00Z");
  expect(spanish.dayTime(lateEvening)).toBe("mié 25 nov, 00:30");
  expect(spanish.isoDate(lateEvening)).toBe("2026-11-25");
  const inTonga = createFormatters({ locale: "es", timeZone: "Pacific/Tongatapu", currency: "EUR" });
  const inHonolulu = createFormatters({ locale: "es", timeZone: "Pacific/Honolulu", currency: "EUR" });
  expect(inTonga.day("2026-11-24")).toBe("mar 24 nov");
  expect(inHonolulu.day("2026-11-24")).toBe("mar 24 nov");
});

describe("when the clocks change", () => {
  test("times follow the wall clock", () => {
    expect(spanish.range(new Date("2026-03-29T00:30:00Z"), new Date("2026-03-29T01:30:00Z"))).toBe("01:30–03:30");
    expect(spanish.range(new Date("2026-10-25T00:30:00Z"), new Date("2026-10-25T01:30:00Z"))).toBe("02:30–02:30");
  });

  test("tomorrow is the next date, even on a day of 23 or 25 hours", () => {
    const startOfLongDay = new Date("2026-10-24T22:10:00Z");
    expect(spanish.relativeDay(new Date("2026-10-26T08:00:00Z"), startOfLongDay)).toBe("Mañana");
    expect(spanish.relativeDay(new Date("2026-10-25T22:30:00Z"), startOfLongDay)).toBe("Hoy");
    const endOfShortDay = new Date("2026-03-29T21:30:00Z");
    expect(english.relativeDay(new Date("2026-03-30T08:00:00Z"), endOfShortDay)).toBe("Tomorrow");
    expect(english.relativeDay(new Date("2026-03-31T08:00:00Z"), endOfShortDay)).toBe("Tue 31 Mar");
  });

  test("days are counted by dates", () => {
    expect(spanish.daysUntil(new Date("2026-10-26T22:59:00Z"), new Date("2026-10-24T22:00:00Z"))).toBe(1);
    expect(spanish.daysUntil(new Date("2026-03-29T22:00:00Z"), new Date("2026-03-28T22:59:00Z"))).toBe(2);
  });
});

test("a period is written without the instant at which it ends", () => {
  const period = { from: new Date("2026-10-31T23:00:00Z"), to: new Date("2026-11-21T23:00:00Z") };
  expect(spanish.dateRange(period)).toBe("1 nov – 21 nov 2026");
  const newYear = { from: new Date("2025-12-31T11:00:00Z"), to: new Date("2026-01-02T23:00:00Z") };
  expect(english.dateRange(newYear)).toBe("31 Dec 2025 – 2 Jan 2026");
  expect(spanish.week({ from: "2026-10-26", to: "2026-10-31" })).toBe("26–31 oct");
  expect(english.week({ from: "2026-11-01", to: "2026-11-01" })).toBe("1 Nov");
});

test("durations name each unit by its symbol", () => {
  expect(spanish.duration(120)).toBe("2 h");
  expect(spanish.duration(0)).toBe("0 min");
  expect([1, 45, 60, 89, 245].map(spanish.duration)).toEqual(["1 min", "45 min", "1 h", "1 h 29 min", "4 h 5 min"]);
  expect([45, 60, 61, 11_000].map(spanish.wait)).toEqual(["45 s", "1 min", "2 min", "3 h 4 min"]);
  expect(english.duration(74_465)).toBe("1,241 h 5 min");
  expect(spanish.span(187_200)).toBe("2 d 4 h");
  expect(spanish.span(11_100)).toBe("3 h 5 min");
});

test("relative times are rounded to the largest unit that fits", () => {
  const later = (minutes: number) => new Date(tuesday.getTime() + minutes * 60_000);
  expect(spanish.relativeTime(later(130), tuesday)).toBe("dentro de 2 horas");
  expect(english.relativeTime(later(-45), tuesday)).toBe("45 minutes ago");
  expect(english.relativeTime(tuesday, tuesday)).toBe("now");
});

test("amounts have the decimals of their currency", () => {
  expect(plain(spanish.money(258_305))).toBe("2.583,05 €");
  expect(plain(spanish.signedMoney(-500))).toBe("-5,00 €");
  expect(plain(spanish.signedMoney(0))).toBe("0,00 €");
  const inYen = createFormatters({ locale: "es", timeZone: "Asia/Tokyo", currency: "JPY" });
  expect(plain(inYen.money(2583))).toBe("2.583 JPY");
  const inDinar = createFormatters({ locale: "en", timeZone: "Africa/Tunis", currency: "TND" });
  expect(plain(inDinar.money(2_583_050))).toBe("TND 2,583.050");
});

test("numbers are grouped only where asked for", () => {
  expect(spanish.number(2431)).toBe("2431");
  expect(spanish.groupedNumber(2431)).toBe("2.431");
  expect(spanish.decimal(4)).toBe("4,0");
  expect(spanish.inputNumber(12_345.5)).toBe("12345,5");
  expect(plain(spanish.signedPercent(0.123))).toBe("+12,3 %");
});

test("the same settings give the same formatters", () => {
  expect(createFormatters({ locale: "es", timeZone: "Europe/Madrid", currency: "EUR" })).toBe(spanish);
});

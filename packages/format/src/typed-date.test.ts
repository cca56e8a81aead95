import { expect, test } from "vitest";
import { isDate } from "./calendar-date.ts";
import { isMissingDay, parseTypedDate, typedDate } from "./typed-date.ts";

test.each([
  ["7/3/1999", "1999-03-07"],
  ["07-03-1999", "1999-03-07"],
  [" 7 3 1999 ", "1999-03-07"],
  ["07031999", "1999-03-07"],
  ["1999-03-07", "1999-03-07"],
  ["29/02/2028", "2028-02-29"],
])("%j is read as %j", (text, date) => {
  expect(parseTypedDate(text)).toBe(date);
});

test.each([
  "7 March",
  "05/1",
  "5/12/26",
  "31/02/2026",
  "29/02/2027",
  "31022026",
  "2026-02-31",
  "00/00/0000",
  "1/13/2026",
])("%j is no date and stays as it is typed", (text) => {
  expect(parseTypedDate(text)).toBe(text);
  expect(typedDate(text)).toBe(text);
  expect(isDate(text)).toBe(false);
});

test("a day that doesn't exist is told from what isn't written as a date", () => {
  for (const text of ["31/02/2026", "2026-02-31", "32012026"]) expect(isMissingDay(text), text).toBe(true);
  for (const text of ["28/02/2026", "05/1", "", "7 March"]) expect(isMissingDay(text), text).toBe(false);
});

test("a date is shown as day, month and year", () => {
  expect(typedDate("1999-03-07")).toBe("07/03/1999");
});

test("only days of the calendar are dates", () => {
  for (const date of ["2026-12-01", "2028-02-29", "1000-01-01", "9999-12-31"]) expect(isDate(date), date).toBe(true);
  for (const text of ["2026-02-31", "2027-02-29", "2026-13-01", "0999-12-31", "2026-12-01T", "", null, 20261201]) {
    expect(isDate(text), String(text)).toBe(false);
  }
});

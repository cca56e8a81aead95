import { expect, test } from "vitest";
import { parseTypedDate, typedDate } from "./typed-date.ts";

test.each([
  ["7/3/1999", "1999-03-07"],
  ["07-03-1999", "1999-03-07"],
  [" 7 3 1999 ", "1999-03-07"],
  ["07031999", "1999-03-07"],
  ["1999-03-07", "1999-03-07"],
  ["7 March", "7 March"],
])("%j is read as %j", (text, date) => {
  expect(parseTypedDate(text)).toBe(date);
});

test("a date is shown as day, month and year", () => {
  expect(typedDate("1999-03-07")).toBe("07/03/1999");
  expect(typedDate("soon")).toBe("soon");
});

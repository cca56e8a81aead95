import { expect, test } from "vitest";
import { parseTypedTime } from "./typed-time.ts";

test.each([
  ["9", "09:00"],
  ["09", "09:00"],
  ["930", "09:30"],
  ["0930", "09:30"],
  ["9:30", "09:30"],
  ["09:30", "09:30"],
  [" 9.30 ", "09:30"],
  ["21:30", "21:30"],
  ["0", "00:00"],
  ["23:59", "23:59"],
])("%j is read as %j in either language", (text, time) => {
  for (const locale of ["es", "en"]) expect(parseTypedTime(text, locale)).toBe(time);
});

test.each([
  ["9:30 pm", "21:30"],
  ["9.30pm", "21:30"],
  ["930 PM", "21:30"],
  ["9 a.m.", "09:00"],
  ["12 am", "00:00"],
  ["12:30 pm", "12:30"],
])("%j is read as %j in English only", (text, time) => {
  expect(parseTypedTime(text, "en")).toBe(time);
  expect(parseTypedTime(text, "es")).toBe(text);
});

test.each([
  "",
  "24",
  "24:00",
  "9:60",
  "960",
  "9:5",
  "9:300",
  "93000",
  "13 pm",
  "0 am",
  "21:30 pm",
  "-9",
  "9,30",
  "9h",
  "nine",
  "٩",
])("%j is no time and stays as it is typed", (text) => {
  for (const locale of ["es", "en"]) expect(parseTypedTime(text, locale)).toBe(text);
});

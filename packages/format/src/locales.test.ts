import { expect, test } from "vitest";
import { defaultLocale, locales, toLocale } from "./locales.ts";

test("an unknown language becomes the default", () => {
  expect(toLocale("xx")).toBe(defaultLocale);
  expect(toLocale(null)).toBe(defaultLocale);
  expect(locales.map(toLocale)).toEqual(locales);
});

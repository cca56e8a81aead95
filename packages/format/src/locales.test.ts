import { expect, test } from "vitest";
import {
  defaultLocale,
  languageName,
  localePrefix,
  locales,
  ownLanguageName,
  toLocale,
  withoutLocale,
} from "./locales.ts";

test("an unknown language becomes the default", () => {
  expect(toLocale("xx")).toBe(defaultLocale);
  expect(toLocale(null)).toBe(defaultLocale);
  expect(locales.map(toLocale)).toEqual(locales);
});

test("only the default language has no prefix", () => {
  expect(localePrefix("es")).toBe("");
  expect(localePrefix("en")).toBe("/en");
  expect(withoutLocale("/en/bookings")).toBe("/bookings");
  expect(withoutLocale("/en")).toBe("/");
  expect(withoutLocale("/entries")).toBe("/entries");
  expect(withoutLocale("/bookings/en")).toBe("/bookings/en");
  for (const path of ["//evil.example", "/es//evil.example", "/en/\\evil.example", "/en\\\\evil.example"])
    expect(withoutLocale(path), path).not.toMatch(/^[/\\]{2}/);
});

test("languages are named in any language", () => {
  expect(languageName("en", "es")).toBe("inglés");
  expect(languageName("es", "en")).toBe("Spanish");
  expect(ownLanguageName("es")).toBe("Español");
});

import { expect, test } from "vitest";
import { type NumberStyle, readNumber } from "./typed-number.ts";

const styles = {
  "euros in Spanish": { locale: "es", decimals: 2, currency: "EUR" },
  "euros in English": { locale: "en", decimals: 2, currency: "EUR" },
  "yen in Spanish": { locale: "es", decimals: 0, currency: "JPY" },
  "dinars in Spanish": { locale: "es", decimals: 3, currency: "TND" },
  "a whole number in Spanish": { locale: "es", decimals: 0 },
  "a whole number in English": { locale: "en", decimals: 0 },
  "a weight in Spanish": { locale: "es", decimals: 1 },
} satisfies Record<string, NumberStyle>;

test.each<[keyof typeof styles, string, number | null]>([
  ["euros in Spanish", "1.500,00", 150_000],
  ["euros in Spanish", "1500", 150_000],
  ["euros in Spanish", "1500,00", 150_000],
  ["euros in Spanish", "1.500", 150_000],
  ["euros in Spanish", "12,5", 1250],
  ["euros in Spanish", "-2,50", -250],
  ["euros in Spanish", "−2,50\u00a0€", -250],
  ["euros in Spanish", "+5,00 €", 500],
  ["euros in Spanish", "  7 EUR ", 700],
  ["euros in Spanish", "€ 7", 700],
  ["euros in Spanish", "007,05", 705],
  ["euros in Spanish", "-0", 0],
  ["euros in Spanish", " \u00a0 ", null],
  ["euros in Spanish", "", null],
  ["euros in English", "1,500.00", 150_000],
  ["euros in English", "1500", 150_000],
  ["euros in English", "1,500", 150_000],
  ["euros in English", "-€5.25", -525],
  ["yen in Spanish", "1.500 JPY", 1500],
  ["dinars in Spanish", "1,500", 1500],
  ["dinars in Spanish", "1.500", 1_500_000],
  ["a whole number in Spanish", "1.500", 1500],
  ["a whole number in Spanish", "-3", -3],
  ["a weight in Spanish", "72,5", 725],
])("of %s, %j is read as %j", (style, text, units) => {
  expect(readNumber(text, styles[style])).toEqual({ units });
});

test.each<[keyof typeof styles, string, string, string[]]>([
  ["euros in Spanish", "2,505", "decimals", ["2,51", "2.505"]],
  ["euros in Spanish", "-2,505", "decimals", ["-2,51", "-2.505"]],
  ["euros in Spanish", "1,500", "decimals", ["1,50", "1.500"]],
  ["euros in Spanish", "0,500", "decimals", ["0,50"]],
  ["euros in Spanish", "0.500", "decimals", ["0,50"]],
  ["euros in Spanish", "12,3456", "decimals", ["12,35"]],
  ["euros in Spanish", "1.50", "meant", ["1,50"]],
  ["euros in Spanish", "1,500.00", "meant", ["1.500"]],
  ["euros in Spanish", "1 500,25", "meant", ["1.500,25"]],
  ["euros in Spanish", ",5", "meant", ["0,50"]],
  ["euros in Spanish", "5,", "meant", ["5"]],
  ["euros in Spanish", "12.345,6,7", "unknown", []],
  ["euros in Spanish", "$5", "unknown", []],
  ["euros in Spanish", "1e3", "unknown", []],
  ["euros in Spanish", "--5", "unknown", []],
  ["euros in Spanish", "-", "unknown", []],
  ["euros in Spanish", "٣", "unknown", []],
  ["euros in Spanish", "cinco", "unknown", []],
  ["euros in Spanish", "9".repeat(20), "large", []],
  ["euros in Spanish", "9".repeat(60), "unknown", []],
  ["euros in English", "1,50", "meant", ["1.50"]],
  ["euros in English", "2.505", "decimals", ["2.51", "2,505"]],
  ["euros in English", "1.500,00", "meant", ["1,500"]],
  ["yen in Spanish", "12,5", "decimals", ["12", "13"]],
  ["a whole number in Spanish", "1,5", "decimals", ["1", "2"]],
  ["a whole number in Spanish", "1,500", "decimals", ["1", "2", "1.500"]],
  ["a whole number in English", "7.5", "decimals", ["7", "8"]],
  ["a whole number in English", "7 €", "unknown", []],
  ["a weight in Spanish", "72.5", "meant", ["72,5"]],
  ["a weight in Spanish", "72,55", "decimals", ["72,6"]],
])("of %s, %j is refused with what it may have meant", (style, text, kind, choices) => {
  expect(readNumber(text, styles[style])).toMatchObject({ problem: { kind, choices } });
});

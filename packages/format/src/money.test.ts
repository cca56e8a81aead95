import { expect, test } from "vitest";
import { currencyDigits, decimalAmount, parseAmount } from "./money.ts";

test("a currency keeps its own number of decimals", () => {
  expect(["JPY", "EUR", "TND"].map(currencyDigits)).toEqual([0, 2, 3]);
  expect(decimalAmount(-1234, "JPY")).toBe("-1234");
  expect(decimalAmount(5, "EUR")).toBe("0.05");
  expect(decimalAmount(1234, "TND")).toBe("1.234");
});

test.each([
  ["-5,50", -550],
  ["−5,50 €", -550],
  ["1.250", 125_000],
  ["1.250,5", 125_050],
  ["12.5 €", 1250],
  ["+7", 700],
  ["1,234", 123_400],
  ["1,2345", null],
  ["12,345,6", 1_234_560],
  ["", null],
  ["five", null],
])("%j is typed for %j cents", (text, cents) => {
  expect(parseAmount(text, "EUR")).toBe(cents);
});

test("a typed amount never has more decimals than its currency", () => {
  expect(parseAmount("1.250", "JPY")).toBe(1250);
  expect(parseAmount("12,5", "JPY")).toBeNull();
  expect(parseAmount("1,250", "TND")).toBe(1250);
  expect(parseAmount("12.5", "TND")).toBe(12_500);
});

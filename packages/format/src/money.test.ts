import fc from "fast-check";
import { expect, test } from "vitest";
import { createFormatters } from "./formatters.ts";
import { locales } from "./locales.ts";
import { currencyDigits, decimalAmount, minorUnits, parseAmount } from "./money.ts";

test("a currency keeps its own number of decimals", () => {
  expect(["JPY", "CLP", "EUR", "HUF", "TND"].map(currencyDigits)).toEqual([0, 0, 2, 2, 3]);
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

/** CLP and HUF: `Intl` of some browsers and servers gives other decimals. */
const currencies = ["CLP", "JPY", "EUR", "HUF", "RSD", "TND", "KWD"];
const amounts = fc.record({
  currency: fc.constantFrom(...currencies),
  locale: fc.constantFrom(...locales),
  minor: fc.integer({ min: -999_999_999, max: 999_999_999 }),
});
/** A decimal point for the last of the decimals, and nothing else between digits. */
const plainDecimal = (shown: string, digits: number) => {
  const bare = shown.replace(/[^\d-]/g, "");
  return digits === 0 ? bare : bare.replace(new RegExp(`(\\d{${digits}})$`), ".$1");
};

test("pages and mails, files and fields write an amount alike, whatever the decimals of its currency", () => {
  const alike = fc.property(amounts, ({ currency, locale, minor }) => {
    const { money, signedMoney, parseMoney } = createFormatters({ locale, timeZone: "UTC", currency });
    const inFile = decimalAmount(minor, currency);
    expect(plainDecimal(money(minor), currencyDigits(currency))).toBe(inFile);
    expect(plainDecimal(signedMoney(minor), currencyDigits(currency))).toBe(inFile);
    expect(parseMoney(inFile)).toBe(minor);
    expect(parseMoney(inFile.replace(".", ","))).toBe(minor);
    const whole = Math.abs(minor) % 100_000;
    expect(parseMoney(String(whole))).toBe(minorUnits(whole, currency));
  });
  fc.assert(alike, { examples: [[{ currency: "CLP", locale: "es", minor: 178_090 }]] });
});

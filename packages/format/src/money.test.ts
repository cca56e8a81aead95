import fc from "fast-check";
import { expect, test } from "vitest";
import { createFormatters } from "./formatters.ts";
import { locales } from "./locales.ts";
import { currencyDigits, decimalAmount } from "./money.ts";

test("a currency keeps its own number of decimals", () => {
  expect(["JPY", "CLP", "EUR", "HUF", "TND"].map(currencyDigits)).toEqual([0, 0, 2, 2, 3]);
  expect(decimalAmount(-1234, "JPY")).toBe("-1234");
  expect(decimalAmount(5, "EUR")).toBe("0.05");
  expect(decimalAmount(1234, "TND")).toBe("1.234");
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
    const { money, signedMoney } = createFormatters({ locale, timeZone: "UTC", currency });
    const inFile = decimalAmount(minor, currency);
    expect(plainDecimal(money(minor), currencyDigits(currency))).toBe(inFile);
    expect(plainDecimal(signedMoney(minor), currencyDigits(currency))).toBe(inFile);
  });
  fc.assert(alike, { examples: [[{ currency: "CLP", locale: "es", minor: 178_090 }]] });
});

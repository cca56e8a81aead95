import { listFormat, numberFormat } from "./intl.ts";
import { currencyDigits, parseAmount } from "./money.ts";

/** A whole number with its sign as a person types it; null for anything else. */
export function parseWhole(text: string): number | null {
  const bare = text.trim().replace(/^[−–]/, "-");
  return /^[+-]?\d{1,6}$/.test(bare) ? Number(bare) : null;
}

/** Numbers, shares and amounts; amounts are in minor units of the currency. */
export function createNumberFormatters(locale: string, currency: string) {
  const write = (value: number, options?: Intl.NumberFormatOptions) => numberFormat(locale, options).format(value);
  const digits = currencyDigits(currency);
  const inCurrency = {
    style: "currency",
    currency,
    useGrouping: "always",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  const amount = (amountMinor: number, signDisplay: "auto" | "exceptZero") =>
    write(amountMinor / 10 ** digits, { ...inCurrency, signDisplay });
  const percent = (share: number, digits: number, signDisplay: "auto" | "exceptZero") =>
    write(share, { style: "percent", maximumFractionDigits: digits, signDisplay });
  return {
    /** "2431" */
    number: (value: number) => write(value),
    /** "+3" or "-3" */
    signedNumber: (value: number) => write(value, { signDisplay: "exceptZero" }),
    /** "2.431" */
    groupedNumber: (value: number) => write(value, { useGrouping: "always" }),
    /** "4,5", always with one decimal */
    decimal: (value: number) => write(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    /** "72,5", as the value of an input */
    inputNumber: (value: number) => write(value, { useGrouping: false }),
    /** "12,3 %" */
    percent: (share: number, digits = 1) => percent(share, digits, "auto"),
    /** "+12,3 %" */
    signedPercent: (share: number, digits = 1) => percent(share, digits, "exceptZero"),
    /** "2.583,05 €" */
    money: (amountMinor: number) => amount(amountMinor, "auto"),
    /** "12,50", as the value of an input */
    inputMoney: (amountMinor: number) =>
      write(amountMinor / 10 ** digits, {
        useGrouping: false,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    /** "+5,00 €" or "-5,00 €" */
    signedMoney: (amountMinor: number) => amount(amountMinor, "exceptZero"),
    /** Minor units of a typed amount; null for any other text. */
    parseMoney: (text: string) => parseAmount(text, currency),
    /** "3 hechas, 1 pendiente y 1 cancelada" */
    list: (texts: string[]) => listFormat(locale).format(texts),
  };
}

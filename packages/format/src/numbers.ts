import { listFormat, numberFormat } from "./intl.ts";
import { currencyDigits } from "./money.ts";
import { type NumberStyle, readNumber, type TypedNumber } from "./typed-number.ts";

/** What a field holds: an amount of the club's currency, a whole number, or one with a decimal at most. */
export type NumberKind = "money" | "whole" | "tenths";

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
  const styles: Record<NumberKind, NumberStyle> = {
    money: { locale, decimals: digits, currency },
    whole: { locale, decimals: 0 },
    tenths: { locale, decimals: 1 },
  };
  const readTyped = (text: string, kind: NumberKind): TypedNumber => readNumber(text, styles[kind]);
  const parse = (text: string, kind: NumberKind): number | null => {
    const { units, problem } = readTyped(text, kind);
    return problem ? Number.NaN : units;
  };
  const inputMoney = (amountMinor: number) =>
    write(amountMinor / 10 ** digits, {
      useGrouping: false,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const inputNumber = (value: number) => write(value, { useGrouping: false });
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
    inputNumber,
    /** "12,3 %" */
    percent: (share: number, digits = 1) => percent(share, digits, "auto"),
    /** "+12,3 %" */
    signedPercent: (share: number, digits = 1) => percent(share, digits, "exceptZero"),
    /** "2.583,05 €" */
    money: (amountMinor: number) => amount(amountMinor, "auto"),
    /** "12,50", as the value of an input */
    inputMoney,
    /** "+5,00 €" or "-5,00 €" */
    signedMoney: (amountMinor: number) => amount(amountMinor, "exceptZero"),
    /** A typed number in units of its last decimal, or why it can't be read. */
    readTyped,
    /** What was read, as the value of the input. */
    inputTyped: (units: number, kind: NumberKind) =>
      kind === "money" ? inputMoney(units) : inputNumber(units / 10 ** styles[kind].decimals),
    /** Minor units of a typed amount; null for a blank text, NaN for one that can't be read. */
    parseMoney: (text: string) => parse(text, "money"),
    /** A typed whole number; null for a blank text, NaN for one that can't be read. */
    parseWhole: (text: string) => parse(text, "whole"),
    /** A typed number with a decimal at most; null for a blank text, NaN for one that can't be read. */
    parseTenths: (text: string) => {
      const units = parse(text, "tenths");
      return units === null ? null : units / 10;
    },
    /** "3 hechas, 1 pendiente y 1 cancelada" */
    list: (texts: string[]) => listFormat(locale).format(texts),
    /** "2,51 o 2.505" */
    either: (texts: string[]) => listFormat(locale, "disjunction").format(texts),
  };
}

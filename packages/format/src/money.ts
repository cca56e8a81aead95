import { numberFormat } from "./intl.ts";

/** How many decimals a currency has: 2 for the euro, none for the yen, 3 for the Tunisian dinar. */
export function currencyDigits(currency: string): number {
  return numberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount of minor units as a plain decimal, for files: 1234 cents give "12.34". */
export function decimalAmount(amountMinor: number, currency: string): string {
  const digits = currencyDigits(currency);
  return (amountMinor / 10 ** digits).toFixed(digits);
}

const grouped = /^([+-]?)(\d{1,3}(?:[.,]\d{3})+|\d{1,7})(?:[.,](\d+))?$/;
const ungrouped = /^([+-]?)(\d{1,7})(?:[.,](\d+))?$/;

/**
 * The minor units of a signed amount as a person types it, such as "-5,50", "1.250" or "12.5 €"; null for anything else.
 * In a currency with three decimals every separator is a decimal one, since "1,250" could be either.
 */
export function parseAmount(text: string, currency: string): number | null {
  const digits = currencyDigits(currency);
  const bare = text.replaceAll(/[\s\p{Sc}]/gu, "").replace(/^[−–]/, "-");
  const parts = (digits < 3 ? grouped : ungrouped).exec(bare);
  if (!parts) return null;
  const [, sign, whole = "", fraction = ""] = parts;
  if (fraction.length > digits) return null;
  const minor = Number(whole.replaceAll(/[.,]/g, "") + fraction.padEnd(digits, "0"));
  return sign === "-" ? -minor : minor;
}

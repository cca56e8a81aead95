/** The currencies of ISO 4217 that don't have two decimals. Not asked of `Intl`, whose answer depends on the browser or server. */
const otherDigits: Record<number, string> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

const digitsOf = new Map(
  Object.entries(otherDigits).flatMap(([digits, codes]) => codes.split(" ").map((code) => [code, Number(digits)])),
);

/** How many decimals a currency has: 2 for the euro, none for the yen, 3 for the Tunisian dinar. */
export function currencyDigits(currency: string): number {
  return digitsOf.get(currency) ?? 2;
}

/** An amount of whole units in minor units: 12 euros are 1200 cents. */
export function minorUnits(whole: number, currency: string): number {
  return whole * 10 ** currencyDigits(currency);
}

/** An amount of minor units as a plain decimal, for files: 1234 cents give "12.34". */
export function decimalAmount(amountMinor: number, currency: string): string {
  const digits = currencyDigits(currency);
  return (amountMinor / 10 ** digits).toFixed(digits);
}

const grouped = /^([+-]?)(\d{1,3}(?:[.,]\d{3})+|\d{1,9})(?:[.,](\d+))?$/;
const ungrouped = /^([+-]?)(\d{1,9})(?:[.,](\d+))?$/;

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

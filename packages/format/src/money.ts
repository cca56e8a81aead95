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

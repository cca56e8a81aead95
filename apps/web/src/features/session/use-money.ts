import { useFormatter } from "next-intl";

/** Writes an amount of minor units in the club's currency. */
export function useMoney(currency: string): (amountMinor: number) => string {
  const format = useFormatter();
  return (amountMinor) => format.number(amountMinor / 100, { style: "currency", currency, useGrouping: "always" });
}

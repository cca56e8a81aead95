import { useFormatter } from "next-intl";

/** Formats an amount in minor units. */
export function useMoney(currency: string): (amountMinor: number) => string {
  const format = useFormatter();
  return (amountMinor) => format.number(amountMinor / 100, { style: "currency", currency, useGrouping: "always" });
}

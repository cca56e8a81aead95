import { useFormatter } from "next-intl";

/** Writes an amount of minor units in the club's currency; `signed` with its plus or minus. */
export function useMoney(currency: string): (amountMinor: number, signed?: boolean) => string {
  const format = useFormatter();
  return (amountMinor, signed = false) => {
    return format.number(amountMinor / 100, {
      style: "currency",
      currency,
      useGrouping: "always" as const,
      signDisplay: signed ? "exceptZero" : "auto",
    });
  };
}

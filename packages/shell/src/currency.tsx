"use client";

import { createContext, type ReactNode, useContext } from "react";

const CurrencyContext = createContext("EUR");

/** Provides the club's currency (ISO 4217) to client components. */
export function CurrencyProvider({ currency, children }: { currency: string; children: ReactNode }) {
  return <CurrencyContext value={currency}>{children}</CurrencyContext>;
}

export function useCurrency(): string {
  return useContext(CurrencyContext);
}

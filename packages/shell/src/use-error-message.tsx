"use client";

import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@zea/api/root";
import { useTranslations } from "next-intl";

type Failure = TRPCClientError<AppRouter>;

/** The refusal that the API described, or null where nothing came back from it. */
export function refusalOf(error: unknown) {
  return error instanceof TRPCClientError ? ((error as Failure).data ?? null) : null;
}

/** Turns a failed call into its sentence: the reason's, or that nothing came back. `lost` is the sentence for the latter. */
export function useErrorMessage(lost: "network" | "networkSafe" = "network"): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => {
    const refusal = refusalOf(error);
    // the facts are those that the reason's sentence names
    return refusal ? t(refusal.reason, refusal.facts as never) : t(lost);
  };
}

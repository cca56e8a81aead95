"use client";

import { TRPCClientError } from "@trpc/client";
import type { AdminRouter } from "@zea/api/root";
import { useTranslations } from "next-intl";

type Failure = TRPCClientError<AdminRouter>;
/** The numbers that sentences name; the refusal's own facts are those of its reason. */
type Facts = { count: string; days: string; minutes: string; years: string };

/** The refusal that the API described, or null where nothing came back from it. */
export function refusalOf(error: unknown) {
  return error instanceof TRPCClientError ? ((error as Failure).data ?? null) : null;
}

/** Turns a failed call into its sentence: the refusal's reason, or that nothing came back. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => {
    const refusal = refusalOf(error);
    return refusal ? t(refusal.reason, refusal.facts as Facts) : t("network");
  };
}

"use client";

import { TRPCClientError } from "@trpc/client";
import type { AdminRouter } from "@zea/api/root";
import { useTranslations } from "next-intl";

type Failure = TRPCClientError<AdminRouter>;
type Facts = { count: string; days: string; minutes: string; years: string };

/** Turns a failed call into its sentence: the refusal's reason, or that nothing came back. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => {
    const refusal = error instanceof TRPCClientError ? (error as Failure).data : null;
    return refusal ? t(refusal.reason, refusal.facts as Facts) : t("network");
  };
}

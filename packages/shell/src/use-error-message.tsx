"use client";

import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@zea/api/root";
import { useTranslations } from "./use-translations.tsx";

type Failure = TRPCClientError<AppRouter>;

/** The error that the API returned, or null if it didn't respond. */
export function refusalOf(error: unknown) {
  return error instanceof TRPCClientError ? ((error as Failure).data ?? null) : null;
}

/** Whether the API refused an action because it would do something else than its page showed. */
export function isOutcomeChanged(error: unknown): boolean {
  return refusalOf(error)?.reason === "request.outcome_changed";
}

const unusual: unknown[] = ["coach.rate_high", "session.long", "session.month_negative"];

/** Whether the API refused an action because it is unusual and was not confirmed; `ConfirmUnusual` asks. */
export function isUnusual(error: unknown): boolean {
  return unusual.includes(refusalOf(error)?.reason);
}

/** Translates a failed call: the API's reason or, if the API didn't respond, that; and whether it is safe to repeat. */
export function useErrorMessage(isSafeToRepeat = false): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => {
    const refusal = refusalOf(error);
    // the API sends the details that the reason's message names
    return refusal ? t(refusal.reason, refusal.details as never) : t(isSafeToRepeat ? "networkSafe" : "network");
  };
}

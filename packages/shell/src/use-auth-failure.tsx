"use client";

import type { AuthFailure } from "./auth-request.tsx";
import { useFormat } from "./use-format.tsx";
import { useTranslations } from "./use-translations.tsx";

const sentences = {
  NETWORK: "errors.network",
  EMAIL_NOT_VERIFIED: "account.signIn.unverified",
  INVALID_EMAIL_OR_PASSWORD: "account.signIn.wrong",
  INVALID_EMAIL: "account.signIn.wrong",
} as const;

/** Translates a failure of the sign-in into a sentence. */
export function useAuthFailure(): (failure: AuthFailure) => string {
  const t = useTranslations();
  const format = useFormat();
  return ({ code, seconds = 0 }) => {
    if (code === "TOO_MANY") return t("account.signIn.tooMany", { wait: format.wait(seconds) });
    return t(Object.entries(sentences).find(([known]) => known === code)?.[1] ?? "errors.unexpected");
  };
}

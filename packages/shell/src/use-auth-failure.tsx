"use client";

import { useTranslations } from "next-intl";

const sentences = {
  NETWORK: "errors.network",
  TOO_MANY: "account.signIn.tooMany",
  EMAIL_NOT_VERIFIED: "account.signIn.unverified",
  INVALID_EMAIL_OR_PASSWORD: "account.signIn.wrong",
  INVALID_EMAIL: "account.signIn.wrong",
} as const;

/** Translates an error code of the sign-in into a sentence. */
export function useAuthFailure(): (code: string) => string {
  const t = useTranslations();
  return (code) => t(Object.entries(sentences).find(([known]) => known === code)?.[1] ?? "errors.unexpected");
}

"use client";

import { postAuth } from "@zea/shell/auth-request";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { resendVerification } from "./resend-verification.ts";

const knownCodes = {
  NETWORK: "errors.network",
  TOO_MANY: "account.signIn.tooMany",
  EMAIL_NOT_VERIFIED: "account.signIn.unverified",
  INVALID_EMAIL_OR_PASSWORD: "account.signIn.wrong",
  INVALID_EMAIL: "account.signIn.wrong",
} as const;

/** Signs in once at a time; says why it was refused, and leaves for `next` when it was not. */
export function useSignIn(next: string) {
  const t = useTranslations();
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const signIn = async (values: { email: string; password: string }) => {
    setPending(true);
    setFailure(null);
    const answer = await postAuth("sign-in/email", values);
    if (answer.ok) return window.location.assign(next);
    if (answer.code === "EMAIL_NOT_VERIFIED") await resendVerification(values.email);
    const known = Object.entries(knownCodes).find(([code]) => code === answer.code)?.[1];
    setFailure(t(known ?? "errors.unexpected"));
    setPending(false);
  };
  return { signIn, failure, isPending };
}

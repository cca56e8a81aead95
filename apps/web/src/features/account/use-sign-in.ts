"use client";

import { postAuth } from "@zea/shell/auth-request";
import { useAuthFailure } from "@zea/shell/use-auth-failure";
import { useState } from "react";
import { resendVerification } from "./resend-verification.ts";

/** Signs in and opens `next`; an unverified address is sent another link. */
export function useSignIn(next: string) {
  const explain = useAuthFailure();
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const signIn = async (values: { email: string; password: string }) => {
    setPending(true);
    setFailure(null);
    const answer = await postAuth("sign-in/email", values);
    if (answer.ok) return window.location.assign(next);
    if (answer.code === "EMAIL_NOT_VERIFIED") await resendVerification(values.email);
    setFailure(explain(answer.code));
    setPending(false);
  };
  return { signIn, failure, isPending };
}

"use client";

import { SignInForm as Form } from "@zea/shell/sign-in-form";
import { resendVerification } from "./resend-verification.ts";

/** Signs in, then opens `next`; an unverified address is sent another link. */
export function SignInForm({ next }: { next: string }) {
  return <Form next={next} onUnverified={resendVerification} />;
}

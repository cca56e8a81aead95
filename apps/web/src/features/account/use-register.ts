"use client";

import type { RegisterAccount } from "@zea/api/account-schema";
import { useActionForm } from "@zea/shell/use-action-form";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { useLocale } from "next-intl";
import { useState } from "react";
import { plainClient } from "@/trpc/plain-client.ts";

type RegisterValues = { name: string; email: string; birthDate: string };
type Outcome = { kind: "sent"; email: string; input: RegisterAccount } | { kind: "too-young"; years: number };

const empty: RegisterValues = { name: "", email: "", birthDate: "" };

/** The registration form with its outcome or failure. `resend` asks for another mail and returns what went wrong. */
export function useRegister(next: string | undefined) {
  const locale = useLocale();
  const errorMessage = useErrorMessage();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const send = (input: RegisterAccount): Promise<unknown> => {
    setFailure(null);
    return plainClient.account.register.mutate(input).then(
      () => setOutcome({ kind: "sent", email: input.email, input }),
      (error: unknown) => {
        const refusal = refusalOf(error);
        if (refusal?.reason !== "account.too_young") return setFailure(error);
        setOutcome({ kind: "too-young", years: Number(refusal.details.years) });
      },
    );
  };
  const form = useActionForm<RegisterValues, RegisterAccount>({
    schema: async () => (await import("@zea/api/account-schema")).RegisterAccount,
    toInput: (values) => ({ ...values, locale, next }),
    defaultValues: empty,
    action: {
      isPending: false,
      errorMessage: failure ? errorMessage(failure) : null,
      fieldErrors: refusalOf(failure)?.fields,
    },
    onSubmit: send,
  });
  const resend = async (): Promise<string | null> => {
    if (outcome?.kind !== "sent") return null;
    return plainClient.account.register.mutate(outcome.input).then(() => null, errorMessage);
  };
  return { ...form, outcome, again: () => setOutcome(null), resend };
}

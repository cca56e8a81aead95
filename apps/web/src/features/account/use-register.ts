"use client";

import { lazyResolver } from "@zea/shell/lazy-resolver";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { useLocale } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { plainClient } from "@/trpc/plain-client.ts";

type RegisterValues = {
  name: string;
  email: string;
  password: string;
  birthDate: string;
  acceptsPrivacyNotice: boolean;
};
type Outcome = { kind: "sent"; email: string } | { kind: "too-young"; years: number };

const empty: RegisterValues = { name: "", email: "", password: "", birthDate: "", acceptsPrivacyNotice: false };

/** The registration form with its outcome or failure. */
export function useRegister(privacyNoticeVersion: string) {
  const locale = useLocale();
  const errorMessage = useErrorMessage();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<RegisterValues>({
    defaultValues: empty,
    resolver: lazyResolver(
      async () => (await import("@zea/api/account-schema")).RegisterAccount,
      (values) => ({ ...values, locale, privacyNoticeVersion }),
    ),
  });
  const send = async (values: RegisterValues) => {
    setFailure(null);
    await plainClient.account.register
      .mutate({ ...values, acceptsPrivacyNotice: true, locale, privacyNoticeVersion: version(privacyNoticeVersion) })
      .then(() => setOutcome({ kind: "sent", email: values.email }))
      .catch(refused);
  };
  const refused = (error: unknown) => {
    const refusal = refusalOf(error);
    if (refusal?.reason === "account.too_young") {
      return setOutcome({ kind: "too-young", years: Number(refusal.facts.years) });
    }
    for (const [field, key] of Object.entries(refusal?.fields ?? {})) {
      if (field in empty) form.setError(field as keyof RegisterValues, { type: "server", message: key });
    }
    setFailure(errorMessage(error));
  };
  return { form, submit: form.handleSubmit(send), outcome, failure, again: () => setOutcome(null) };
}

type Version = Parameters<typeof plainClient.account.register.mutate>[0]["privacyNoticeVersion"];

/** The version that the page showed; the API refuses it if a newer one is in force. */
const version = (shown: string) => shown as Version;

"use client";

import type { CompleteRegistration } from "@zea/api/account-schema";
import { getPathname } from "@zea/shell/navigation";
import { useActionForm } from "@zea/shell/use-action-form";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { useLocale } from "next-intl";
import { useState } from "react";
import { plainClient } from "@/trpc/plain-client.ts";

export type OpenRegistration = { email: string; name: string; birthDate: string | null };
type CompleteValues = {
  name: string;
  birthDate: string;
  password: string;
  acceptsPrivacyNotice: boolean;
};
type Outcome = { kind: "ENDED" } | { kind: "UNKNOWN" } | { kind: "too-young"; years: number };

/** The form that completes a registration, with its outcome or failure. Stays pending after success, while the next page loads. */
export function useComplete({ name, birthDate }: OpenRegistration, token: string, privacyNoticeVersion: string) {
  const locale = useLocale();
  const errorMessage = useErrorMessage(true);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isDone, setDone] = useState(false);
  const send = (input: CompleteRegistration): Promise<unknown> => {
    setFailure(null);
    return plainClient.account.completeRegistration.mutate(input).then(
      ({ next }) => {
        setDone(true);
        window.location.assign(getPathname({ href: { pathname: "/onboarding", query: next ? { next } : {} }, locale }));
      },
      (error: unknown) => {
        const refusal = refusalOf(error);
        if (refusal?.reason === "account.exists") return setOutcome({ kind: "ENDED" });
        if (refusal?.reason === "account.link_invalid") return setOutcome({ kind: "UNKNOWN" });
        if (refusal?.reason !== "account.too_young") return setFailure(error);
        setOutcome({ kind: "too-young", years: Number(refusal.details.years) });
      },
    );
  };
  const form = useActionForm<CompleteValues, CompleteRegistration>({
    schema: async () => (await import("@zea/api/account-schema")).CompleteRegistration,
    toInput: (values) => ({ ...values, token, privacyNoticeVersion }),
    defaultValues: { name, birthDate: birthDate ?? "", password: "", acceptsPrivacyNotice: false },
    action: {
      isPending: isDone,
      errorMessage: failure ? errorMessage(failure) : null,
      fieldErrors: refusalOf(failure)?.fields,
    },
    onSubmit: send,
  });
  return { ...form, outcome, again: () => setOutcome(null) };
}

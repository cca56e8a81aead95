"use client";

import { FormFailure } from "@zea/shell/form-failure";
import { useActionForm } from "@zea/shell/use-action-form";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { resendVerification } from "./resend-verification.ts";

/** Requests another verification link for an address typed here. */
export function ResendForm({ label }: { label: string }) {
  const t = useTranslations("account");
  const errors = useTranslations("errors");
  const [sent, setSent] = useState<boolean | null>(null);
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => (await import("@zea/api/account-schema")).ResendVerification,
    defaultValues: { email: "" },
    action: { isPending: false, errorMessage: sent === false ? errors("network") : null },
    onSubmit: async ({ email }) => setSent(await resendVerification(email)),
  });
  return (
    <form {...formProps} className="grid gap-5">
      <FormFailure text={failure} />
      <Field label={t("email")} error={errorOf("email")}>
        <Input type="email" autoComplete="email" autoCapitalize="none" spellCheck={false} {...register("email")} />
      </Field>
      <div aria-live="polite">{sent ? <Banner tone="positive">{t("sent.resent")}</Banner> : null}</div>
      <Button type="submit" wide size="l" pending={isPending}>
        {label}
      </Button>
    </form>
  );
}

"use client";

import { useFieldMessage } from "@zea/shell/field-message";
import { FormFailure } from "@zea/shell/form-failure";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { resendVerification } from "./resend-verification.ts";

/** Requests another verification link for an address typed here. */
export function ResendForm({ label }: { label: string }) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("account");
  const errors = useTranslations("errors");
  const message = useFieldMessage();
  const [sent, setSent] = useState<boolean | null>(null);
  const { register, handleSubmit, formState } = useForm<{ email: string }>({
    defaultValues: { email: "" },
    resolver: lazyResolver(async () => (await import("@zea/api/account-schema")).ResendVerification),
  });
  return (
    <form
      method="post"
      noValidate
      onSubmit={handleSubmit(async ({ email }) => setSent(await resendVerification(email)))}
      className="grid gap-5"
    >
      <FormFailure text={sent === false ? errors("network") : null} />
      <Field label={t("email")} error={message(formState.errors.email)}>
        <Input type="email" autoComplete="email" autoCapitalize="none" spellCheck={false} {...register("email")} />
      </Field>
      <div aria-live="polite">{sent ? <Banner tone="positive">{t("sent.resent")}</Banner> : null}</div>
      <Button type="submit" wide size="l" pending={formState.isSubmitting}>
        {label}
      </Button>
    </form>
  );
}

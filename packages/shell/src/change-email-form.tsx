"use client";

import { shownEmail } from "@zea/format/email-address";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useState } from "react";
import { accountClient } from "./account-client.tsx";
import { FormFailure } from "./form-failure.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useAccountAction } from "./use-account-action.tsx";
import { useActionForm } from "./use-action-form.tsx";
import { useTranslations } from "./use-translations.tsx";

/** Asks for another address for the signed-in person; the link that is mailed there changes it. */
export function ChangeEmailForm() {
  const t = useTranslations("account");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const action = useAccountAction(accountClient.changeEmail, "changeEmail", {
    onSuccess: (_, { email }) => setSentTo(email),
  });
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => (await import("@zea/api/account-schema")).ChangeEmail,
    defaultValues: { email: "", currentPassword: "" },
    action,
    onSubmit: action.run,
  });
  return (
    <>
      <div aria-live="polite">
        {sentTo ? <Banner tone="positive">{t("security.emailSent", { email: shownEmail(sentTo) })}</Banner> : null}
      </div>
      {sentTo ? null : (
        <form {...formProps} className="grid gap-4">
          <FormFailure text={failure} />
          <Field label={t("security.newEmail")} hint={t("security.newEmailHint")} error={errorOf("email")}>
            <Input type="email" autoComplete="email" autoCapitalize="none" spellCheck={false} {...register("email")} />
          </Field>
          <Field label={t("currentPassword")} error={errorOf("currentPassword")}>
            <PasswordInput autoComplete="current-password" {...register("currentPassword")} />
          </Field>
          <Button type="submit" className="w-fit" pending={isPending}>
            {t("security.sendLink")}
          </Button>
        </form>
      )}
    </>
  );
}

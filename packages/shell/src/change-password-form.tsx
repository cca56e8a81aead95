"use client";

import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { accountClient } from "./account-client.tsx";
import { FormFailure } from "./form-failure.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useAccountAction } from "./use-account-action.tsx";
import { useActionForm } from "./use-action-form.tsx";
import { useTranslations } from "./use-translations.tsx";

/** Changes the signed-in person's password. */
export function ChangePasswordForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations("account");
  const action = useAccountAction(accountClient.changePassword, "changePassword", {
    success: () => t("security.passwordChanged"),
    onSuccess: onDone,
  });
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => (await import("@zea/api/account-schema")).ChangePassword,
    defaultValues: { currentPassword: "", newPassword: "" },
    action,
    onSubmit: action.run,
  });
  return (
    <form {...formProps} className="grid gap-4">
      <FormFailure text={failure} />
      <Field label={t("currentPassword")} error={errorOf("currentPassword")}>
        <PasswordInput autoComplete="current-password" {...register("currentPassword")} />
      </Field>
      <Field label={t("newPassword")} hint={t("passwordHint")} error={errorOf("newPassword")}>
        <PasswordInput autoComplete="new-password" {...register("newPassword")} />
      </Field>
      <Button type="submit" className="w-fit" pending={isPending}>
        {t("security.savePassword")}
      </Button>
    </form>
  );
}

"use client";

import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { FormFailure } from "./form-failure.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useActionForm } from "./use-action-form.tsx";
import { useTranslations } from "./use-translations.tsx";

type ProvePasswordFormProps = {
  label: string;
  variant?: "primary" | "danger";
  action: {
    run: (input: { currentPassword: string }) => unknown;
    isPending: boolean;
    errorMessage: string | null;
    fieldErrors?: Record<string, string> | undefined;
  };
};

/** Asks for the current password before an action. */
export function ProvePasswordForm({ label, variant = "primary", action }: ProvePasswordFormProps) {
  const t = useTranslations("account");
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => (await import("@zea/api/account-schema")).ProvePassword,
    defaultValues: { currentPassword: "" },
    action,
    onSubmit: action.run,
  });
  return (
    <form {...formProps} className="grid gap-4">
      <FormFailure text={failure} />
      <Field label={t("currentPassword")} error={errorOf("currentPassword")}>
        <PasswordInput autoComplete="current-password" {...register("currentPassword")} />
      </Field>
      <Button type="submit" variant={variant} className="w-fit" pending={isPending}>
        {label}
      </Button>
    </form>
  );
}

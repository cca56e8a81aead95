"use client";

import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { useState } from "react";
import { AuthTitle } from "./auth-title.tsx";
import { FormFailure } from "./form-failure.tsx";
import { Link, useRouter } from "./navigation.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useActionForm } from "./use-action-form.tsx";
import { useAuthAction } from "./use-auth-action.tsx";
import { useTranslations } from "./use-translations.tsx";

/** Sets a password through an emailed link: an invited person's first password, or a replacement. The sign-in leads on to `next`. */
export function ResetPasswordForm({ token, next }: { token: string; next: string }) {
  const t = useTranslations("account");
  const router = useRouter();
  const [isExpired, setExpired] = useState(token === "");
  const resetPassword = useAuthAction("reset-password");
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => (await import("@zea/api/account-schema")).ResetPassword,
    defaultValues: { newPassword: "", token },
    action: resetPassword,
    onSubmit: async (input) => {
      const answer = await resetPassword.run(input);
      if (answer.ok) router.replace({ pathname: "/sign-in", query: { reset: "1", ...(next && { next }) } });
      else if (answer.code === "INVALID_TOKEN") setExpired(true);
    },
  });
  if (isExpired) {
    return (
      <div className="grid gap-6">
        <AuthTitle takesFocus title={t("reset.failedTitle")} lead={t("reset.failedText")} />
        <Button asChild size="l">
          <Link href={{ pathname: "/forgot-password", query: next ? { next } : {} }}>{t("reset.again")}</Link>
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-7">
      <AuthTitle title={t("reset.title")} lead={t("reset.lead")} />
      <form {...formProps} className="grid gap-5">
        <FormFailure text={failure} />
        <Field label={t("newPassword")} hint={t("passwordHint")} error={errorOf("newPassword")}>
          <PasswordInput autoComplete="new-password" {...register("newPassword")} />
        </Field>
        <Button type="submit" size="l" wide pending={isPending}>
          {t("reset.submit")}
        </Button>
      </form>
    </div>
  );
}

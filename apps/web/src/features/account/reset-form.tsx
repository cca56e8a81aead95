"use client";

import { postAuth } from "@zea/shell/auth-request";
import { AuthTitle } from "@zea/shell/auth-title";
import { useFieldMessage } from "@zea/shell/field-message";
import { FormFailure } from "@zea/shell/form-failure";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { Link, useRouter } from "@zea/shell/navigation";
import { PasswordInput } from "@zea/shell/password-input";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";

/** Chooses another password with the mail's link. */
export function ResetForm({ token }: { token: string }) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("account");
  const errors = useTranslations("errors");
  const message = useFieldMessage();
  const router = useRouter();
  const [isDead, setDead] = useState(token === "");
  const [failure, setFailure] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm<{ newPassword: string }>({
    defaultValues: { newPassword: "" },
    resolver: lazyResolver(
      async () => (await import("@zea/api/account-schema")).ResetPassword,
      (values) => ({ ...values, token }),
    ),
  });
  const save = async ({ newPassword }: { newPassword: string }) => {
    const answer = await postAuth("reset-password", { newPassword, token });
    if (answer.ok) return router.replace("/sign-in?reset=1");
    if (answer.code === "INVALID_TOKEN") return setDead(true);
    if (answer.code === "TOO_MANY") return setFailure(t("signIn.tooMany"));
    setFailure(errors(answer.code === "NETWORK" ? "network" : "unexpected"));
  };
  if (isDead) {
    return (
      <div className="grid gap-6">
        <AuthTitle isOutcome title={t("reset.failedTitle")} lead={t("reset.failedText")} />
        <Button asChild size="l">
          <Link href="/forgot-password">{t("reset.again")}</Link>
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-7">
      <AuthTitle title={t("reset.title")} lead={t("reset.lead")} />
      <form method="post" noValidate onSubmit={handleSubmit(save)} className="grid gap-5">
        <FormFailure text={failure} />
        <Field label={t("newPassword")} hint={t("passwordHint")} error={message(formState.errors.newPassword)}>
          <PasswordInput autoComplete="new-password" {...register("newPassword")} />
        </Field>
        <Button
          type="submit"
          size="l"
          wide
          pending={formState.isSubmitting || (formState.isSubmitSuccessful && !failure)}
        >
          {t("reset.submit")}
        </Button>
      </form>
    </div>
  );
}

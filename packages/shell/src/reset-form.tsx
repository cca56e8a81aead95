"use client";

import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { postAuth } from "./auth-request.tsx";
import { AuthTitle } from "./auth-title.tsx";
import { useFieldMessage } from "./field-message.tsx";
import { FormFailure } from "./form-failure.tsx";
import { lazyResolver } from "./lazy-resolver.tsx";
import { Link, useRouter } from "./navigation.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useAuthFailure } from "./use-auth-failure.tsx";

/** Chooses a password with a link's token: the first one of a new administrator, or another one. */
export function ResetForm({ token }: { token: string }) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("account");
  const message = useFieldMessage();
  const explain = useAuthFailure();
  const router = useRouter();
  const [isDead, setDead] = useState(token === "");
  const [failure, setFailure] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { newPassword: "", token },
    resolver: lazyResolver(async () => (await import("@zea/api/account-schema")).ResetPassword),
  });
  const save = async (values: { newPassword: string; token: string }) => {
    setFailure(null);
    const answer = await postAuth("reset-password", values);
    if (answer.ok) return router.replace("/sign-in?reset=1");
    if (answer.code === "INVALID_TOKEN") return setDead(true);
    setFailure(explain(answer.code));
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
  const { errors, isSubmitting, isSubmitSuccessful } = formState;
  return (
    <div className="grid gap-7">
      <AuthTitle title={t("reset.title")} lead={t("reset.lead")} />
      <form method="post" noValidate onSubmit={handleSubmit(save)} className="grid gap-5">
        <FormFailure text={failure} />
        <Field label={t("newPassword")} hint={t("passwordHint")} error={message(errors.newPassword)}>
          <PasswordInput autoComplete="new-password" {...register("newPassword")} />
        </Field>
        <Button type="submit" size="l" wide pending={isSubmitting || (isSubmitSuccessful && !failure)}>
          {t("reset.submit")}
        </Button>
      </form>
    </div>
  );
}

"use client";

import { postAuth } from "@zea/shell/auth-request";
import { useFieldMessage } from "@zea/shell/field-message";
import { FormFailure } from "@zea/shell/form-failure";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { Link } from "@zea/shell/navigation";
import { PasswordInput } from "@zea/shell/password-input";
import { useAuthFailure } from "@zea/shell/use-auth-failure";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";

/** Signs in with address and password and goes on to `next`. */
export function SignInForm({ next }: { next: string }) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("account");
  const message = useFieldMessage();
  const explain = useAuthFailure();
  const [failure, setFailure] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { email: "", password: "" },
    resolver: lazyResolver(async () => (await import("@zea/api/account-schema")).SignIn),
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;
  const signIn = async (values: { email: string; password: string }) => {
    setFailure(null);
    const answer = await postAuth("sign-in/email", values);
    if (answer.ok) return window.location.assign(next);
    setFailure(explain(answer.code));
  };
  return (
    <form method="post" noValidate onSubmit={handleSubmit(signIn)} className="grid gap-5">
      <FormFailure text={failure} />
      <Field label={t("email")} error={message(errors.email)}>
        <Input type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} {...register("email")} />
      </Field>
      <Field label={t("password")} error={message(errors.password)}>
        <PasswordInput autoComplete="current-password" {...register("password")} />
      </Field>
      <Link href="/forgot-password" className="-my-1 w-fit py-2 font-semibold text-ms underline underline-offset-4">
        {t("signIn.forgot")}
      </Link>
      <Button type="submit" size="l" wide pending={isSubmitting || (isSubmitSuccessful && !failure)}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}

"use client";

import { useFieldMessage } from "@zea/shell/field-message";
import { FormFailure } from "@zea/shell/form-failure";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { Link } from "@zea/shell/navigation";
import { PasswordInput } from "@zea/shell/password-input";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { useSignIn } from "./use-sign-in.ts";

type SignInValues = { email: string; password: string };

/** Signs in with e-mail and password, then opens `next`. */
export function SignInForm({ next }: { next: string }) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("account");
  const message = useFieldMessage();
  const { signIn, failure, isPending } = useSignIn(next);
  const { register, handleSubmit, formState } = useForm<SignInValues>({
    defaultValues: { email: "", password: "" },
    resolver: lazyResolver(async () => (await import("@zea/api/account-schema")).SignIn),
  });
  const { errors, isSubmitting } = formState;
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
      <Button type="submit" size="l" wide pending={isPending || isSubmitting}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}

"use client";

import { FormFailure } from "@zea/shell/form-failure";
import { Link } from "@zea/shell/navigation";
import { PasswordInput } from "@zea/shell/password-input";
import { useActionForm } from "@zea/shell/use-action-form";
import { useAuthAction } from "@zea/shell/use-auth-action";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useTranslations } from "next-intl";
import { resendVerification } from "./resend-verification.ts";

/** Signs in with e-mail and password, then opens `next`; an unverified address is sent another link. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("account");
  const action = useAuthAction("sign-in/email");
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => (await import("@zea/api/account-schema")).SignIn,
    defaultValues: { email: "", password: "" },
    action,
    onSubmit: async (input) => {
      const answer = await action.run(input);
      if (answer.ok) return window.location.assign(next);
      if (answer.code === "EMAIL_NOT_VERIFIED") await resendVerification(input.email);
    },
  });
  return (
    <form {...formProps} className="grid gap-5">
      <FormFailure text={failure} />
      <Field label={t("email")} error={errorOf("email")}>
        <Input type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} {...register("email")} />
      </Field>
      <Field label={t("password")} error={errorOf("password")}>
        <PasswordInput autoComplete="current-password" {...register("password")} />
      </Field>
      <Link href="/forgot-password" className="-my-1 w-fit py-2 font-semibold text-ms underline underline-offset-4">
        {t("signIn.forgot")}
      </Link>
      <Button type="submit" size="l" wide pending={isPending}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}

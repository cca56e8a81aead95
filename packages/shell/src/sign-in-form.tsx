"use client";

import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { CodeForm } from "./code-form.tsx";
import { FormFailure } from "./form-failure.tsx";
import { Link } from "./navigation.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useActionForm } from "./use-action-form.tsx";
import { useAuthAction } from "./use-auth-action.tsx";
import { useTranslations } from "./use-translations.tsx";

const needsCode = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && "twoFactorRedirect" in answer;

/** Signs in with e-mail and password, and a code where the person has codes; then opens `next`. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("account");
  const asked = useSearchParams().get("next");
  const [step, setStep] = useState<"password" | "code" | "over">("password");
  const signIn = useAuthAction("sign-in/email");
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => (await import("@zea/api/account-schema")).SignIn,
    defaultValues: { email: "", password: "" },
    action: signIn,
    onSubmit: async (input) => {
      const answer = await signIn.run(input);
      if (!answer.ok) return;
      if (needsCode(answer.data)) setStep("code");
      else window.location.assign(next);
    },
  });
  if (step === "code") return <CodeForm next={next} onExpired={() => setStep("over")} />;
  return (
    <form {...formProps} className="grid gap-5">
      <FormFailure text={failure ?? (step === "over" ? t("factors.over") : null)} />
      <Field label={t("email")} error={errorOf("email")}>
        <Input type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} {...register("email")} />
      </Field>
      <Field label={t("password")} error={errorOf("password")}>
        <PasswordInput autoComplete="current-password" {...register("password")} />
      </Field>
      <Link
        href={{ pathname: "/forgot-password", query: asked ? { next: asked } : {} }}
        className="-my-1 w-fit py-2 font-semibold text-ms underline underline-offset-4"
      >
        {t("signIn.forgot")}
      </Link>
      <Button type="submit" size="l" wide pending={isPending}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}

"use client";

import { AuthTitle } from "@zea/shell/auth-title";
import { FormFailure } from "@zea/shell/form-failure";
import { Link } from "@zea/shell/navigation";
import { PasswordInput } from "@zea/shell/password-input";
import { Button } from "@zea/ui/button";
import { Checkbox } from "@zea/ui/checkbox";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { DateInput } from "@/components/date-input.tsx";
import { MailSent } from "./mail-sent.tsx";
import { TooYoung } from "./too-young.tsx";
import { useRegister } from "./use-register.ts";

/** Registers an athlete; the outcome replaces the form. */
export function RegisterForm({ privacyNoticeVersion }: { privacyNoticeVersion: string }) {
  const t = useTranslations("account");
  const { register, control, formProps, errorOf, failure, isPending, outcome, again } =
    useRegister(privacyNoticeVersion);
  if (outcome?.kind === "too-young") return <TooYoung years={outcome.years} onBack={again} />;
  if (outcome?.kind === "sent") return <MailSent email={outcome.email} onOther={again} />;
  return (
    <div className="grid gap-7">
      <AuthTitle title={t("register.title")} lead={t("register.lead")} />
      <form {...formProps} className="grid gap-5">
        <FormFailure text={failure} />
        <Field label={t("name")} error={errorOf("name")}>
          <Input autoComplete="name" {...register("name")} />
        </Field>
        <Field label={t("email")} hint={t("emailHint")} error={errorOf("email")}>
          <Input type="email" autoComplete="email" autoCapitalize="none" spellCheck={false} {...register("email")} />
        </Field>
        <Field label={t("password")} hint={t("passwordHint")} error={errorOf("password")}>
          <PasswordInput autoComplete="new-password" {...register("password")} />
        </Field>
        <Controller
          control={control}
          name="birthDate"
          render={({ field }) => (
            <Field label={t("birthDate")} hint={t("birthDateHint")} error={errorOf("birthDate")}>
              <DateInput autoComplete="bday" {...field} />
            </Field>
          )}
        />
        <Checkbox
          label={t.rich("register.privacy", { link: legalLink("/privacy") })}
          error={errorOf("acceptsPrivacyNotice")}
          {...register("acceptsPrivacyNotice")}
        />
        <Button type="submit" size="l" wide pending={isPending}>
          {t("register.submit")}
        </Button>
        <p className="text-fg-3 text-s">{t.rich("register.terms", { link: legalLink("/terms") })}</p>
      </form>
      <p className="text-ms">
        {t("register.haveAccount")}{" "}
        <Link href="/sign-in" className="font-semibold underline underline-offset-4">
          {t("register.signIn")}
        </Link>
      </p>
    </div>
  );
}

function legalLink(href: "/privacy" | "/terms") {
  return (chunks: React.ReactNode) => (
    <Link href={href} target="_blank" className="font-semibold underline underline-offset-4">
      {chunks}
    </Link>
  );
}

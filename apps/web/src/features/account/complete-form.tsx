"use client";

import { shownEmail } from "@zea/format/email-address";
import { AuthTitle } from "@zea/shell/auth-title";
import { FormFailure } from "@zea/shell/form-failure";
import { PasswordInput } from "@zea/shell/password-input";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Checkbox } from "@zea/ui/checkbox";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { BirthDateField } from "@/components/birth-date-field.tsx";
import { legalLink } from "./legal-link.tsx";
import { LinkFailed } from "./link-failed.tsx";
import { TooYoung } from "./too-young.tsx";
import { type OpenRegistration, useComplete } from "./use-complete.ts";

type CompleteFormProps = { token: string; registration: OpenRegistration; privacyNoticeVersion: string };

/** Creates the account of a registration whose link was opened, then opens the profile. The address can't be changed. */
export function CompleteForm({ token, registration, privacyNoticeVersion }: CompleteFormProps) {
  const t = useTranslations("account");
  const { register, control, formProps, errorOf, failure, isPending, outcome, again } = useComplete(
    registration,
    token,
    privacyNoticeVersion,
  );
  if (outcome?.kind === "too-young") return <TooYoung text={t("tooYoung.textStored", outcome)} onBack={again} />;
  if (outcome) return <LinkFailed state={outcome.kind} />;
  return (
    <div className="grid gap-7">
      <AuthTitle title={t("verify.title")} lead={t("verify.lead")} />
      <form {...formProps} className="grid gap-5">
        <FormFailure text={failure} />
        <Field label={t("email")}>
          <Input
            type="email"
            autoComplete="username"
            readOnly
            value={shownEmail(registration.email)}
            className="text-fg-2"
          />
        </Field>
        <Field label={t("name")} error={errorOf("name")}>
          <Input autoComplete="name" {...register("name")} />
        </Field>
        <BirthDateField form={{ control, errorOf }} name="birthDate" label={t("birthDate")} />
        <Field label={t("password")} hint={t("passwordHint")} error={errorOf("password")}>
          <PasswordInput autoComplete="new-password" {...register("password")} />
        </Field>
        <Checkbox
          label={t.rich("verify.privacy", { link: legalLink("/privacy") })}
          error={errorOf("acceptsPrivacyNotice")}
          {...register("acceptsPrivacyNotice")}
        />
        <Button type="submit" size="l" wide pending={isPending}>
          {t("verify.submit")}
        </Button>
        <p className="text-fg-3 text-s">{t.rich("verify.terms", { link: legalLink("/terms") })}</p>
      </form>
    </div>
  );
}

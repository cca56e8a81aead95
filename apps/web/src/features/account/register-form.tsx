"use client";

import { AuthTitle } from "@zea/shell/auth-title";
import { FormFailure } from "@zea/shell/form-failure";
import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { BirthDateField } from "@/components/birth-date-field.tsx";
import { legalLink } from "./legal-link.tsx";
import { MailSent } from "./mail-sent.tsx";
import { TooYoung } from "./too-young.tsx";
import { useRegister } from "./use-register.ts";

/** Asks for an account; the link in the mail creates it. The outcome replaces the form. `next` is the page to go on to. */
export function RegisterForm({ next }: { next: string | undefined }) {
  const t = useTranslations("account");
  const { register, control, formProps, errorOf, failure, isPending, outcome, again, resend } = useRegister(next);
  if (outcome?.kind === "too-young") return <TooYoung text={t("tooYoung.text", outcome)} onBack={again} />;
  if (outcome?.kind === "sent") return <MailSent email={outcome.email} resend={resend} onOther={again} />;
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
        <BirthDateField form={{ control, errorOf }} name="birthDate" label={t("birthDate")} />
        <Button type="submit" size="l" wide pending={isPending}>
          {t("register.submit")}
        </Button>
        <p className="text-fg-3 text-s">{t.rich("register.privacy", { link: legalLink("/privacy") })}</p>
      </form>
      <p className="text-ms">
        {t("register.haveAccount")}{" "}
        <Link
          href={{ pathname: "/sign-in", query: next ? { next } : {} }}
          className="font-semibold underline underline-offset-4"
        >
          {t("register.signIn")}
        </Link>
      </p>
    </div>
  );
}

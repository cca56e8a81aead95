"use client";

import { shownEmail } from "@zea/format/email-address";
import { AccountPart } from "./account-part.tsx";
import { ChangeEmailForm } from "./change-email-form.tsx";
import { ChangePasswordForm } from "./change-password-form.tsx";
import { FormToggle } from "./form-toggle.tsx";
import { useTranslations } from "./use-translations.tsx";

/** With what a person signs in: address and password, and how to change them. */
export function SignInSettings({ email }: { email: string }) {
  const t = useTranslations("account.security");
  return (
    <>
      <AccountPart title={t("email")} text={shownEmail(email)}>
        <FormToggle label={t("changeEmail")}>{() => <ChangeEmailForm />}</FormToggle>
      </AccountPart>
      <AccountPart title={t("password")} text={t("passwordText")}>
        <FormToggle label={t("changePassword")}>{(close) => <ChangePasswordForm onDone={close} />}</FormToggle>
      </AccountPart>
    </>
  );
}

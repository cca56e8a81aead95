"use client";

import { shownEmail } from "@zea/format/email-address";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useState } from "react";
import { AuthTitle } from "./auth-title.tsx";
import { FormFailure } from "./form-failure.tsx";
import { Link } from "./navigation.tsx";
import { useActionForm } from "./use-action-form.tsx";
import { useAuthAction } from "./use-auth-action.tsx";
import { useTranslations } from "./use-translations.tsx";

/** Requests a link to reset the password, which leads on to `next`; the outcome doesn't reveal whether the address has an account. */
export function ForgotForm({ next }: { next: string }) {
  const t = useTranslations("account");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const request = useAuthAction("request-password-reset");
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => (await import("@zea/api/account-schema")).RequestPasswordReset,
    defaultValues: { email: "" },
    action: request,
    onSubmit: async ({ email }) => {
      const answer = await request.run({ email, ...(next && { redirectTo: next }) });
      if (answer.ok) setSentTo(email);
    },
  });
  const title = sentTo ? (
    <AuthTitle
      key="sent"
      takesFocus
      title={t("forgot.sentTitle")}
      lead={t("forgot.sentText", { email: shownEmail(sentTo) })}
    />
  ) : (
    <AuthTitle key="ask" title={t("forgot.title")} lead={t("forgot.lead")} />
  );
  return (
    <div className="grid gap-7">
      {title}
      {sentTo ? null : (
        <form {...formProps} className="grid gap-5">
          <FormFailure text={failure} />
          <Field label={t("email")} error={errorOf("email")}>
            <Input type="email" autoComplete="email" autoCapitalize="none" spellCheck={false} {...register("email")} />
          </Field>
          <Button type="submit" size="l" wide pending={isPending}>
            {t("forgot.submit")}
          </Button>
        </form>
      )}
      <Link
        href={{ pathname: "/sign-in", query: next ? { next } : {} }}
        className="w-fit py-2 font-semibold text-ms underline underline-offset-4"
      >
        {t("forgot.back")}
      </Link>
    </div>
  );
}

"use client";

import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { postAuth } from "./auth-request.tsx";
import { AuthTitle } from "./auth-title.tsx";
import { useFieldMessage } from "./field-message.tsx";
import { FormFailure } from "./form-failure.tsx";
import { lazyResolver } from "./lazy-resolver.tsx";
import { Link } from "./navigation.tsx";
import { useAuthFailure } from "./use-auth-failure.tsx";

/** Asks for a link with which to choose another password; the answer is the same for every address. */
export function ForgotForm() {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("account");
  const message = useFieldMessage();
  const explain = useAuthFailure();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { email: "" },
    resolver: lazyResolver(async () => (await import("@zea/api/account-schema")).RequestPasswordReset),
  });
  const send = async ({ email }: { email: string }) => {
    const answer = await postAuth("request-password-reset", { email });
    if (answer.ok) return setSentTo(email);
    setFailure(explain(answer.code));
  };
  const title = sentTo ? (
    <AuthTitle key="sent" isOutcome title={t("forgot.sentTitle")} lead={t("forgot.sentText", { email: sentTo })} />
  ) : (
    <AuthTitle key="ask" title={t("forgot.title")} lead={t("forgot.lead")} />
  );
  return (
    <div className="grid gap-7">
      {title}
      {sentTo ? null : (
        <form method="post" noValidate onSubmit={handleSubmit(send)} className="grid gap-5">
          <FormFailure text={failure} />
          <Field label={t("email")} error={message(formState.errors.email)}>
            <Input type="email" autoComplete="email" autoCapitalize="none" spellCheck={false} {...register("email")} />
          </Field>
          <Button type="submit" size="l" wide pending={formState.isSubmitting}>
            {t("forgot.submit")}
          </Button>
        </form>
      )}
      <Link href="/sign-in" className="w-fit py-2 font-semibold text-ms underline underline-offset-4">
        {t("forgot.back")}
      </Link>
    </div>
  );
}

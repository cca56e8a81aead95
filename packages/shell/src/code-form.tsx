"use client";

import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useState } from "react";
import { AuthTitle } from "./auth-title.tsx";
import { FormFailure } from "./form-failure.tsx";
import { useActionForm } from "./use-action-form.tsx";
import { useAuthAction } from "./use-auth-action.tsx";
import { useTranslations } from "./use-translations.tsx";

type CodeFormProps = { next: string; onExpired: () => void };

/** The second step of a sign-in: a code of the app, or a recovery code; then opens `next`. */
export function CodeForm({ next, onExpired }: CodeFormProps) {
  const t = useTranslations("account.factors");
  const [isRecovery, setRecovery] = useState(false);
  return (
    <div className="grid gap-5">
      <AuthTitle
        key={String(isRecovery)}
        takesFocus
        title={isRecovery ? t("recoveryCode") : t("askTitle")}
        lead={isRecovery ? t("askRecovery") : t("askText")}
      />
      <OneCode key={`form-${isRecovery}`} isRecovery={isRecovery} next={next} onExpired={onExpired} />
      <Button variant="quiet" className="w-fit" onClick={() => setRecovery(!isRecovery)}>
        {isRecovery ? t("useApp") : t("useRecovery")}
      </Button>
    </div>
  );
}

function OneCode({ isRecovery, next, onExpired }: CodeFormProps & { isRecovery: boolean }) {
  const t = useTranslations("account.factors");
  const verify = useAuthAction(isRecovery ? "two-factor/verify-backup-code" : "two-factor/verify-totp");
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => {
      const { ConfirmCodes, RecoveryCode } = await import("@zea/api/account-schema");
      return isRecovery ? RecoveryCode : ConfirmCodes;
    },
    defaultValues: { code: "" },
    action: verify,
    onSubmit: async (input) => {
      const answer = await verify.run(input);
      if (answer.ok) window.location.assign(next);
      else if (over.includes(answer.code)) onExpired();
    },
  });
  const label = isRecovery ? t("recoveryCode") : t("code");
  const typing = isRecovery
    ? ({ autoComplete: "off", autoCapitalize: "none", spellCheck: false } as const)
    : ({ autoComplete: "one-time-code", inputMode: "numeric" } as const);
  return (
    <form {...formProps} className="grid gap-5">
      <FormFailure text={failure} />
      <Field label={label} error={errorOf("code")}>
        <Input {...typing} {...register("code")} />
      </Field>
      <Button type="submit" size="l" wide pending={isPending}>
        {t("enter")}
      </Button>
    </form>
  );
}

/** What ends the second step: it has to begin with the password again. */
const over = ["INVALID_TWO_FACTOR_COOKIE", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"];

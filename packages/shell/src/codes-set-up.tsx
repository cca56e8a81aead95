"use client";

import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useState } from "react";
import { accountClient } from "./account-client.tsx";
import { FormFailure } from "./form-failure.tsx";
import { ProvePasswordForm } from "./prove-password-form.tsx";
import { QrCode } from "./qr-code.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { useActionForm } from "./use-action-form.tsx";
import { useFactorAction } from "./use-factor-action.tsx";
import { useTranslations } from "./use-translations.tsx";

type Started = { uri: string; recoveryCodes: string[] };

/** Sets up an app that shows codes: password, key with the first code, recovery codes. */
export function CodesSetUp({ onDone }: { onDone: () => void }) {
  const t = useTranslations("account.factors");
  const [started, setStarted] = useState<Started | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);
  const start = useFactorAction(accountClient.startCodes, "startCodes", setStarted);
  if (!started) return <ProvePasswordForm label={t("continue")} action={start} />;
  if (!isConfirmed) return <FirstCode uri={started.uri} onDone={() => setConfirmed(true)} />;
  return <RecoveryCodes codes={started.recoveryCodes} onDone={onDone} />;
}

function FirstCode({ uri, onDone }: { uri: string; onDone: () => void }) {
  const t = useTranslations("account.factors");
  const confirm = useFactorAction(accountClient.confirmCodes, "confirmCodes", onDone);
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => (await import("@zea/api/account-schema")).ConfirmCodes,
    defaultValues: { code: "" },
    action: confirm,
    onSubmit: confirm.run,
  });
  const key = new URL(uri).searchParams.get("secret") ?? "";
  return (
    <form {...formProps} className="grid gap-4">
      <FormFailure text={failure} />
      <p className="text-fg-2 text-ms">{t("scan")}</p>
      <QrCode text={uri} label={t("qrLabel")} />
      <p className="text-fg-2 text-ms">
        {t("orType")} <code className="block select-all break-all pt-1 font-mono text-fg text-ms">{grouped(key)}</code>
      </p>
      <Field label={t("code")} hint={t("codeHint")} error={errorOf("code")}>
        <Input inputMode="numeric" autoComplete="one-time-code" {...register("code")} />
      </Field>
      <Button type="submit" className="w-fit" pending={isPending}>
        {t("confirm")}
      </Button>
    </form>
  );
}

const grouped = (key: string): string => key.match(/.{1,4}/g)?.join(" ") ?? key;

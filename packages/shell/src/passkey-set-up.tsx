"use client";

import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useState } from "react";
import { accountClient } from "./account-client.tsx";
import { FormFailure } from "./form-failure.tsx";
import { ProvePasswordForm } from "./prove-password-form.tsx";
import { useActionForm } from "./use-action-form.tsx";
import { useFactorAction } from "./use-factor-action.tsx";
import { useTranslations } from "./use-translations.tsx";

type Options = Awaited<ReturnType<typeof accountClient.startPasskey.mutate>>;
type Named = { name: string; response?: unknown };

/** Adds a passkey: password, then a name and the browser's own dialogue. */
export function PasskeySetUp({ onDone }: { onDone: () => void }) {
  const t = useTranslations("account.factors");
  const [options, setOptions] = useState<Options | null>(null);
  const start = useFactorAction(accountClient.startPasskey, "startPasskey", setOptions);
  if (!options) return <ProvePasswordForm label={t("continue")} action={start} />;
  return <NamePasskey options={options} onDone={onDone} />;
}

function NamePasskey({ options, onDone }: { options: Options; onDone: () => void }) {
  const t = useTranslations("account.factors");
  const [isRefused, setRefused] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const add = useFactorAction(accountClient.addPasskey, "addPasskey", onDone);
  const { register, formProps, errorOf, isPending } = useActionForm<Named, Named>({
    schema: async () => (await import("@zea/api/account-schema")).AddPasskey.pick({ name: true }),
    defaultValues: { name: "" },
    action: add,
    onSubmit: async ({ name }) => {
      setRefused(false);
      setAsking(true);
      const { startRegistration } = await import("@simplewebauthn/browser");
      const response = await startRegistration({ optionsJSON: options }).catch(() => null);
      setAsking(false);
      if (!response) return setRefused(true);
      const { response: made, clientExtensionResults, ...key } = response;
      const answer = { ...key, clientExtensionResults: { ...clientExtensionResults }, response: { ...made } };
      await add.run({ name, response: answer });
    },
  });
  return (
    <form {...formProps} className="grid gap-4">
      <FormFailure text={isRefused ? t("passkeyRefused") : add.errorMessage} />
      <Field label={t("passkeyName")} hint={t("passkeyNameHint")} error={errorOf("name")}>
        <Input {...register("name")} />
      </Field>
      <Button type="submit" className="w-fit" pending={isPending || isAsking}>
        {t("createPasskey")}
      </Button>
    </form>
  );
}

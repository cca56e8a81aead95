"use client";

import { shownEmail } from "@zea/format/email-address";
import { Button } from "@zea/ui/button";
import { useState } from "react";
import { AuthTitle } from "./auth-title.tsx";
import { FormFailure } from "./form-failure.tsx";
import { Link } from "./navigation.tsx";
import { useAuthAction } from "./use-auth-action.tsx";
import { useTranslations } from "./use-translations.tsx";

type Outcome = "done" | "taken" | "expired";

/** Makes the address of a mailed link its owner's, after a press: mail programs open links by themselves. Without an address the link is dead. */
export function ConfirmEmailForm({ token, email }: { token: string; email: string | null }) {
  const t = useTranslations("account.changeEmail");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { run, isPending, errorMessage } = useAuthAction("confirm-email");
  const confirm = async () => {
    const answer = await run({ token });
    if (answer.ok) setOutcome("done");
    else if (answer.code === "ADDRESS_TAKEN") setOutcome("taken");
    else if (answer.code === "INVALID_TOKEN") setOutcome("expired");
  };
  if (outcome || email === null) {
    const shown = outcome ?? "expired";
    return (
      <div className="grid gap-6">
        <AuthTitle key={shown} takesFocus title={t(`${shown}Title`)} lead={t(`${shown}Text`)} />
        <Button asChild size="l">
          <Link href="/account">{t("continue")}</Link>
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-7">
      <AuthTitle title={t("title")} lead={t("lead", { email: shownEmail(email) })} />
      <FormFailure text={errorMessage} />
      <Button size="l" wide pending={isPending} onClick={confirm}>
        {t("submit")}
      </Button>
    </div>
  );
}

"use client";

import { AuthTitle } from "@zea/shell/auth-title";
import { FormFailure } from "@zea/shell/form-failure";
import { Link } from "@zea/shell/navigation";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { Button } from "@zea/ui/button";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { plainClient } from "@/trpc/plain-client.ts";
import { ResendForm } from "./resend-form.tsx";

/** The page that the verification mail links to; only the button verifies, so that mail scanners that open links don't. */
export function VerifyForm({ token }: { token: string }) {
  const t = useTranslations("account.verify");
  const errorMessage = useErrorMessage();
  const [state, setState] = useState<"open" | "pending" | "done" | "dead">("open");
  const [failure, setFailure] = useState<string | null>(null);
  const verify = async () => {
    setState("pending");
    setFailure(null);
    await plainClient.account.verify.mutate({ token }).then(
      () => setState("done"),
      (error: unknown) => {
        const isDead = ["account.link_invalid", "request.invalid"].includes(refusalOf(error)?.reason ?? "");
        setState(isDead ? "dead" : "open");
        setFailure(errorMessage(error));
      },
    );
  };
  if (state === "done") {
    return (
      <div className="grid gap-6">
        <AuthTitle isOutcome title={t("doneTitle")} lead={t("doneText")} />
        <Button asChild size="l">
          <Link href={{ pathname: "/sign-in", query: { verified: "1" } }}>{t("signIn")}</Link>
        </Button>
      </div>
    );
  }
  if (state === "dead") {
    return (
      <div className="grid gap-6">
        <AuthTitle isOutcome title={t("failedTitle")} lead={t("failedText")} />
        <ResendForm label={t("resend")} />
      </div>
    );
  }
  return (
    <div className="grid gap-6">
      <AuthTitle title={t("title")} lead={t("text")} />
      <FormFailure text={failure} />
      <Button size="l" wide onClick={verify} pending={state === "pending"}>
        {t("submit")}
      </Button>
    </div>
  );
}

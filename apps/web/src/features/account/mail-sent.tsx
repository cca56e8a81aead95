"use client";

import { AuthTitle } from "@zea/shell/auth-title";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { MailCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { resendVerification } from "./resend-verification.ts";

/** Confirms that a verification link was sent, in the same words for known and unknown addresses, and offers to send another. */
export function MailSent({ email, onOther }: { email: string; onOther: () => void }) {
  const t = useTranslations("account.sent");
  const errors = useTranslations("errors");
  const [state, setState] = useState<"idle" | "pending" | "sent" | "failed">("idle");
  const resend = async () => {
    setState("pending");
    setState((await resendVerification(email)) ? "sent" : "failed");
  };
  return (
    <div className="grid gap-6">
      <span aria-hidden className="grid size-14 place-items-center rounded-full bg-note-positive text-positive">
        <MailCheck className="size-6" />
      </span>
      <AuthTitle isOutcome title={t("title")} lead={t("text", { email })} />
      <p className="text-fg-2 text-ms">{t("spam")}</p>
      <div aria-live="polite">
        {state === "sent" ? <Banner tone="positive">{t("resent")}</Banner> : null}
        {state === "failed" ? <Banner tone="negative">{errors("network")}</Banner> : null}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={resend} pending={state === "pending"} disabled={state === "sent"}>
          {t("resend")}
        </Button>
        <Button variant="ghost" onClick={onOther}>
          {t("other")}
        </Button>
      </div>
    </div>
  );
}

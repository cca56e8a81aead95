"use client";

import { shownEmail } from "@zea/format/email-address";
import { AuthTitle } from "@zea/shell/auth-title";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { MailCheck } from "lucide-react";
import { useState } from "react";

type MailSentProps = {
  email: string;
  /** Asks for another mail; resolves to what went wrong, or null. */
  resend: () => Promise<string | null>;
  onOther: () => void;
};

/** Confirms that a link was sent, in the same words for known and unknown addresses, and offers to send another. */
export function MailSent({ email, resend, onOther }: MailSentProps) {
  const t = useTranslations("account.sent");
  const [state, setState] = useState<"idle" | "pending" | "sent">("idle");
  const [failure, setFailure] = useState<string | null>(null);
  const sendAgain = async () => {
    setState("pending");
    const failed = await resend();
    setFailure(failed);
    setState(failed ? "idle" : "sent");
  };
  return (
    <div className="grid gap-6">
      <span aria-hidden className="grid size-14 place-items-center rounded-full bg-note-positive text-positive">
        <MailCheck className="size-6" />
      </span>
      <AuthTitle takesFocus title={t("title")} lead={t("text", { email: shownEmail(email) })} />
      <p className="text-fg-2 text-ms">{t("spam")}</p>
      <div aria-live="polite">
        {state === "sent" ? <Banner tone="positive">{t("resent")}</Banner> : null}
        {failure ? <Banner tone="negative">{failure}</Banner> : null}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={sendAgain} pending={state === "pending"} disabled={state === "sent"}>
          {t("resend")}
        </Button>
        <Button variant="ghost" onClick={onOther}>
          {t("other")}
        </Button>
      </div>
    </div>
  );
}

"use client";

import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { X } from "lucide-react";
import { ReasonAction } from "@/components/reason-action.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { MailDetails } from "./mail.ts";

/** Leaves a mail unsent for a reason that the club keeps. */
export function DismissAction({ mail: { id: mailId } }: { mail: MailDetails }) {
  const t = useTranslations("mail.dismiss");
  const trpc = useTRPC();
  const dismiss = useAction(trpc.mail.dismiss.mutationOptions(), {
    success: () => t("done"),
    holdsConflict: true,
    refresh: [trpc.mail.pathFilter(), trpc.analytics.dashboard.pathFilter()],
  });
  return (
    <ReasonAction
      title={t("title")}
      icon={X}
      exclusiveGroup="mail"
      text={t("text")}
      submit={t("submit")}
      schema={async () => (await import("@zea/domain/mail/schema")).DismissMail}
      inputOf={(reason) => ({ mailId, reason })}
      action={dismiss}
    />
  );
}

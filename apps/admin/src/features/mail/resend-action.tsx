"use client";

import { shownEmail } from "@zea/format/email-address";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Send } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { MailDetails } from "./mail.ts";

/** Sends a mail again: to the address shown, this once to another, or with none to the recipient's own. */
export function ResendAction({ mail: { id: mailId, email, ownEmail } }: { mail: MailDetails }) {
  const t = useTranslations("mail.resend");
  const trpc = useTRPC();
  const resend = useAction(trpc.mail.resend.mutationOptions(), {
    success: () => t("done"),
    holdsConflict: true,
    refresh: [trpc.mail.pathFilter(), trpc.analytics.dashboard.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/mail/schema")).ResendMail,
    toInput: ({ address }: { address: string }) => ({ mailId, ...(address.trim() && { address }) }),
    defaultValues: { address: email },
    action: resend,
    onSubmit: resend.run,
  });
  return (
    <Action title={t("title")} icon={Send} exclusiveGroup="mail" isOpen>
      <form {...form.formProps} className="grid gap-3">
        <Field label={t("address")} hint={t("hint", { email: shownEmail(ownEmail) })} error={form.errorOf("address")}>
          <Input type="email" autoComplete="off" maxLength={254} {...form.register("address")} />
        </Field>
        <Button type="submit" className="w-fit" pending={form.isPending}>
          {t("submit")}
        </Button>
      </form>
      <ActionFailure text={form.failure} />
      <ShowPresent action={resend} />
    </Action>
  );
}

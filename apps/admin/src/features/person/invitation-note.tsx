"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useConflictToast } from "@/components/use-conflict-toast.ts";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";

type InvitationNoteProps = {
  personId: string;
  email: string;
  invitation: { sentAt: Date; isLive: boolean };
  title: string;
  onChange: () => Promise<void>;
};

/** Somebody who was invited and has no password yet: since when, whether the link still opens, and another one. */
export function InvitationNote({ personId, email, invitation, title, onChange }: InvitationNoteProps) {
  const t = useTranslations("person.invitation");
  const explain = useErrorMessage();
  const toastConflict = useConflictToast();
  const { dayTime } = useClubTime();
  const { mutate, error, isPending } = useMutation(
    useTRPC().person.renewInvitation.mutationOptions({
      onSuccess: ({ isMailed }) => {
        if (isMailed) toast.success(t("done", { email }));
        else toast.warning(t("notMailed"));
      },
      onError: toastConflict,
      onSettled: () => onChange(),
    }),
  );
  return (
    <div className="grid gap-2">
      <Banner tone={invitation.isLive ? "waiting" : "attention"} title={title}>
        <p>{t(invitation.isLive ? "live" : "over", { date: dayTime(invitation.sentAt), email })}</p>
        <Button variant="ghost" size="s" className="mt-2" pending={isPending} onClick={() => mutate({ personId })}>
          {t("again")}
        </Button>
      </Banner>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </div>
  );
}

"use client";

import type { QueryFilters } from "@tanstack/react-query";
import { shownEmail } from "@zea/format/email-address";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { ActionFailure } from "@/components/action-failure.tsx";
import { useTRPC } from "@/trpc/client.ts";

type InvitationNoteProps = {
  personId: string;
  email: string;
  invitation: { sentAt: Date; isLive: boolean };
  title: string;
  refresh: readonly QueryFilters[];
};

/** An invitation that was not accepted yet: when it was sent, whether its link still works, and a button to resend it. */
export function InvitationNote({ personId, email, invitation, title, refresh }: InvitationNoteProps) {
  const t = useTranslations("person.invitation");
  const { dayTime } = useFormat();
  const renew = useAction(useTRPC().person.renewInvitation.mutationOptions(), {
    onSuccess: ({ isMailed }) => {
      if (isMailed) toast.success(t("done", { email: shownEmail(email) }));
      else toast.warning(t("notMailed"));
    },
    toastsConflict: true,
    refresh,
  });
  return (
    <div className="grid gap-2">
      <Banner tone={invitation.isLive ? "waiting" : "attention"} title={title}>
        <p>{t(invitation.isLive ? "live" : "over", { date: dayTime(invitation.sentAt), email: shownEmail(email) })}</p>
        <Button
          variant="ghost"
          size="s"
          className="mt-2"
          pending={renew.isPending}
          onClick={() => renew.run({ personId, shown: { sentAt: invitation.sentAt } })}
        >
          {t("again")}
        </Button>
      </Banner>
      <OutcomeChanged action={renew} />
      <ActionFailure text={renew.errorMessage} />
    </div>
  );
}

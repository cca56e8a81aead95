"use client";

import type { QueryFilters } from "@tanstack/react-query";
import { shownEmail } from "@zea/format/email-address";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { ActionFailure } from "@/components/action-failure.tsx";
import { focusOnMount } from "@/components/focus-on-mount.ts";
import { useTRPC } from "@/trpc/client.ts";

type InvitationNoteProps = {
  personId: string;
  email: string;
  invitation: { sentAt: Date; isLive: boolean; withdrawnAt: Date | null };
  title: string;
  /** Whether it can be withdrawn here; an administrator's ends with their access. */
  isWithdrawable?: boolean;
  refresh: readonly QueryFilters[];
};

/**
 * An invitation that was not accepted yet: when it was sent, whether its link still works or it was withdrawn, and buttons to
 * resend and to withdraw it.
 */
export function InvitationNote({ personId, email, invitation, title, isWithdrawable, refresh }: InvitationNoteProps) {
  const t = useTranslations("person.invitation");
  const { dayTime } = useFormat();
  const trpc = useTRPC();
  const { sentAt, isLive, withdrawnAt } = invitation;
  const shown = { sentAt };
  const renew = useAction(trpc.person.renewInvitation.mutationOptions(), {
    onSuccess: ({ isMailed }) => {
      if (isMailed) toast.success(t("done", { email: shownEmail(email) }));
      else toast.warning(t("notMailed"));
    },
    holdsConflict: true,
    refresh,
  });
  const withdraw = useAction(trpc.coach.withdrawInvitation.mutationOptions(), { holdsConflict: true, refresh });
  const text = isLive ? "live" : "over";
  return (
    <div className="grid gap-2">
      <Banner
        // what was done is read out, and the focus stays where it was done
        key={withdrawnAt ? "withdrawn" : "open"}
        ref={withdraw.isSuccess || renew.isSuccess ? focusOnMount : undefined}
        tabIndex={-1}
        className="outline-none"
        tone={withdrawnAt ? "neutral" : isLive ? "waiting" : "attention"}
        title={withdrawnAt ? t("withdrawnTitle") : title}
      >
        <p>
          {withdrawnAt
            ? t("withdrawn", { date: dayTime(withdrawnAt) })
            : t(text, { date: dayTime(sentAt), email: shownEmail(email) })}
        </p>
        <span className="mt-2 flex flex-wrap gap-2">
          <Button variant="ghost" size="s" pending={renew.isPending} onClick={() => renew.run({ personId, shown })}>
            {t(withdrawnAt ? "anew" : "again")}
          </Button>
          {isWithdrawable && !withdrawnAt ? (
            <Button
              variant="quiet"
              size="s"
              pending={withdraw.isPending}
              onClick={() => withdraw.run({ coachId: personId, shown })}
            >
              {t("withdraw")}
            </Button>
          ) : null}
        </span>
      </Banner>
      <OutcomeChanged action={renew} />
      <OutcomeChanged action={withdraw} />
      <ActionFailure text={renew.errorMessage ?? withdraw.errorMessage} />
      <ShowPresent action={renew} />
      <ShowPresent action={withdraw} />
    </div>
  );
}

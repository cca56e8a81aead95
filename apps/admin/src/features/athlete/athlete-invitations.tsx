"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";
import { shownEmail } from "@zea/format/email-address";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { StateBadge } from "@zea/ui/state-badge";
import { toast } from "@zea/ui/toaster";
import { ActionFailure } from "@/components/action-failure.tsx";
import { useTRPC } from "@/trpc/client.ts";

type Invitation = inferRouterOutputs<AdminRouter>["athlete"]["invitations"][number];

/** Whom the club has invited and who has no account yet; nothing when there is nobody. */
export function AthleteInvitations() {
  const t = useTranslations("athlete.invitations");
  const { data: invitations } = useSuspenseQuery(useTRPC().athlete.invitations.queryOptions());
  if (invitations.length === 0) return null;
  return (
    <Card asChild className="grid gap-2">
      <section aria-labelledby="invitations">
        <h2 id="invitations" className="text-m">
          {t("title", { count: invitations.length })}
        </h2>
        <List>
          {invitations.map((invitation) => (
            <InvitationLine key={invitation.id} invitation={invitation} />
          ))}
        </List>
      </section>
    </Card>
  );
}

function InvitationLine({ invitation }: { invitation: Invitation }) {
  const t = useTranslations("athlete.invitations");
  const { dayTime } = useFormat();
  const trpc = useTRPC();
  const { id: registrationId, name, email, phone, sentAt, expiresAt, isLive } = invitation;
  const refresh = [trpc.athlete.invitations.pathFilter()];
  const renew = useAction(trpc.athlete.renewInvitation.mutationOptions(), {
    onSuccess: ({ isMailed }) => {
      if (isMailed) toast.success(t("done", { email: shownEmail(email) }));
      else toast.warning(t("notMailed"));
    },
    holdsConflict: true,
    refresh,
  });
  const withdraw = useAction(trpc.athlete.withdrawInvitation.mutationOptions(), {
    success: () => t("withdrawn", { name }),
    // the line goes, and its button with it
    onSuccess: () => document.getElementById("line-invite")?.focus(),
    holdsConflict: true,
    refresh,
  });
  const when = () => {
    if (!sentAt) return t("unsent");
    return isLive ? t("live", { until: dayTime(expiresAt) }) : t("over", { date: dayTime(expiresAt) });
  };
  return (
    <ListItem className="flex-wrap items-center justify-between gap-x-4 gap-y-2 text-ms">
      <span className="grid min-w-0 flex-1 basis-56">
        <b className="wrap-anywhere">{name}</b>
        <span className="wrap-anywhere text-fg-2 text-s">{[shownEmail(email), phone].filter(Boolean).join(", ")}</span>
        <span className="text-fg-3 text-xs">{when()}</span>
      </span>
      <StateBadge tone={isLive ? "waiting" : "attention"}>{t(isLive ? "open" : "toRenew")}</StateBadge>
      <span className="flex flex-wrap gap-2">
        <Button
          size="s"
          variant="ghost"
          aria-label={t("againLabel", { name })}
          pending={renew.isPending}
          disabled={withdraw.isPending}
          onClick={() => renew.run({ registrationId, shown: { sentAt } })}
        >
          {t("again")}
        </Button>
        <Button
          size="s"
          variant="danger"
          aria-label={t("withdrawLabel", { name })}
          pending={withdraw.isPending}
          disabled={renew.isPending}
          onClick={() => withdraw.run({ registrationId, shown: { sentAt } })}
        >
          {t("withdraw")}
        </Button>
      </span>
      <span className="basis-full empty:hidden">
        <OutcomeChanged action={renew} />
        <OutcomeChanged action={withdraw} />
        <ActionFailure text={renew.errorMessage ?? withdraw.errorMessage} />
        <ShowPresent action={renew.showPresent ? renew : withdraw} />
      </span>
    </ListItem>
  );
}

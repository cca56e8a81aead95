"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { shownEmail } from "@zea/format/email-address";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { Card } from "@zea/ui/card";
import { Chip, StateBadge } from "@zea/ui/state-badge";
import { ListView } from "@/components/list-view.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { InvitationNote } from "./invitation-note.tsx";
import { RevokeAction } from "./revoke-action.tsx";

/** Everyone who can sign in to the administration. */
export function AdminList() {
  const t = useTranslations("person");
  const { dayTime } = useFormat();
  const trpc = useTRPC();
  const { data: admins } = useSuspenseQuery(trpc.person.admins.queryOptions());
  return (
    <ListView
      itemsClassName="grid gap-4"
      renderItem={({ id, name, email, isSelf, invitation, seenAt }) => (
        <Card asChild>
          <li className="grid gap-3">
            <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2">
              <Avatar name={name} />
              <span className="grid min-w-0 flex-1 basis-48">
                <b className="truncate">{name}</b>
                <span className="truncate text-fg-2 text-s">{shownEmail(email)}</span>
                {seenAt ? <span className="text-fg-3 text-xs">{t("seen", { date: dayTime(seenAt) })}</span> : null}
              </span>
              {isSelf ? <Chip>{t("self")}</Chip> : null}
              <StateBadge tone={invitation ? "waiting" : "positive"}>{t(invitation ? "invited" : "role")}</StateBadge>
            </div>
            {invitation ? (
              <InvitationNote
                personId={id}
                email={email}
                invitation={invitation}
                title={t("invitation.title")}
                refresh={[trpc.person.pathFilter()]}
              />
            ) : null}
            <RevokeAction personId={id} name={name} isSelf={isSelf} />
          </li>
        </Card>
      )}
      rows={admins}
      keyOf={({ id }) => id}
    />
  );
}

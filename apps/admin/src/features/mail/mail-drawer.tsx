"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "@zea/shell/use-translations";
import { PersonHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import type { Href } from "@/components/search-params.ts";
import { useTRPC } from "@/trpc/client.ts";
import { MailBadge } from "./mail-badge.tsx";
import { MailCard } from "./mail-card.tsx";
import { useMailName } from "./use-mail-name.ts";

export function MailDrawer({ mailId, closedHref }: { mailId: string; closedHref: Href }) {
  const t = useTranslations("mail.drawer");
  const nameOf = useMailName();
  const query = useQuery(useTRPC().mail.get.queryOptions({ mailId }));
  return (
    <ListDrawer
      id={mailId}
      query={query}
      labels={{ loading: t("loading"), failed: t("failed"), close: t("close") }}
      closedHref={closedHref}
    >
      {(mail) => ({
        label: t("label", { mail: nameOf(mail.mailName), name: mail.recipient.name }),
        head: (
          <PersonHeading
            key={mail.state}
            name={mail.recipient.name}
            about={<span className="text-fg-2 text-s">{nameOf(mail.mailName)}</span>}
            badge={<MailBadge state={mail.state} />}
          />
        ),
        body: <MailCard mail={mail} />,
      })}
    </ListDrawer>
  );
}

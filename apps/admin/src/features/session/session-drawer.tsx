"use client";

import { useQuery } from "@tanstack/react-query";
import { textIn } from "@zea/format/localized-text";
import { useTranslations } from "@zea/shell/use-translations";
import dynamic from "next/dynamic";
import { useLocale } from "next-intl";
import { PersonHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import type { Href } from "@/components/search-params.ts";
import { useTRPC } from "@/trpc/client.ts";
import { SessionBadge } from "./session-badge.tsx";

const SessionCard = dynamic(() => import("./session-card.tsx").then((module) => module.SessionCard));

type SessionDrawerProps = { bookingId: string; closedHref: Href };

export function SessionDrawer({ bookingId, closedHref }: SessionDrawerProps) {
  const t = useTranslations("session");
  const locale = useLocale();
  const query = useQuery(useTRPC().session.get.queryOptions({ bookingId }));
  return (
    <ListDrawer
      id={bookingId}
      query={query}
      labels={{ loading: t("drawer.loading"), failed: t("drawer.failed"), close: t("drawer.close") }}
      closedHref={closedHref}
    >
      {(session) => ({
        label: t("drawer.label", { name: session.athlete.name }),
        head: (
          <PersonHeading
            key={session.status}
            name={session.athlete.name}
            about={
              <span className="text-fg-2 text-s">
                {t("with", { type: textIn(session.sessionType, locale), coach: session.coach.name })}
              </span>
            }
            badge={<SessionBadge status={session.status} />}
          />
        ),
        body: <SessionCard session={session} />,
      })}
    </ListDrawer>
  );
}

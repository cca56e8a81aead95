"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { DrawerHead } from "@/components/drawer-head.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { type MissedFilters, missedHref } from "./missed-filters.ts";
import { SessionCard } from "./session-card.tsx";
import { SessionMark } from "./session-mark.tsx";

type SessionDrawerProps = { bookingId: string; filters: MissedFilters };

/** One session beside the list. */
export function SessionDrawer({ bookingId, filters }: SessionDrawerProps) {
  const t = useTranslations("session");
  const locale = useLocale();
  const query = useQuery(useTRPC().session.get.queryOptions({ bookingId }));
  return (
    <ListDrawer
      id={bookingId}
      query={query}
      words={{ loading: t("drawer.loading"), failed: t("drawer.failed"), close: t("drawer.close") }}
      closedHref={missedHref(filters, { bookingId: undefined })}
    >
      {(session) => ({
        label: t("drawer.label", { name: session.athlete.name }),
        head: (
          <DrawerHead
            key={session.status}
            name={session.athlete.name}
            about={
              <span className="text-fg-2 text-s">
                {t("with", { type: session.sessionType[locale], coach: session.coach.name })}
              </span>
            }
            mark={<SessionMark status={session.status} />}
          />
        ),
        body: <SessionCard session={session} />,
      })}
    </ListDrawer>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { DrawerHead } from "@/components/drawer-head.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { SessionCard } from "@/features/session/session-card.tsx";
import { SessionMark } from "@/features/session/session-mark.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { monthHref } from "./payroll-address.ts";

/** One session beside the month: its times and pay, and its corrections. */
export function SessionBeside({ month, bookingId }: { month: string; bookingId: string }) {
  const t = useTranslations("payroll.drawer");
  const locale = useLocale();
  const query = useQuery(useTRPC().session.get.queryOptions({ bookingId }));
  return (
    <ListDrawer
      id={bookingId}
      query={query}
      words={{ loading: t("sessionLoading"), failed: t("sessionFailed"), close: t("sessionClose") }}
      closedHref={monthHref(month)}
    >
      {(session) => ({
        label: t("session", { name: session.athlete.name }),
        head: (
          <DrawerHead
            key={session.status}
            name={session.athlete.name}
            about={
              <span className="text-fg-2 text-s">
                {session.sessionType[locale]} · {session.coach.name}
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

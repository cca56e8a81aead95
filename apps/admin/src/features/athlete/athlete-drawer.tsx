"use client";

import { useQuery } from "@tanstack/react-query";
import { shownEmail } from "@zea/format/email-address";
import { useTranslations } from "@zea/shell/use-translations";
import dynamic from "next/dynamic";
import { PersonHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import type { Href } from "@/components/search-params.ts";
import { useTRPC } from "@/trpc/client.ts";
import { AthleteStateBadge } from "./athlete-state-badge.tsx";

const AthleteCard = dynamic(() => import("./athlete-card.tsx").then((module) => module.AthleteCard));

type AthleteDrawerProps = { athleteId: string; closedHref: Href; now: Date };

export function AthleteDrawer({ athleteId, closedHref, now }: AthleteDrawerProps) {
  const t = useTranslations("athlete.drawer");
  const query = useQuery(useTRPC().athlete.get.queryOptions({ athleteId }));
  return (
    <ListDrawer
      id={athleteId}
      query={query}
      labels={{ loading: t("loading"), failed: t("failed"), close: t("close") }}
      closedHref={closedHref}
    >
      {(athlete) => ({
        label: t("label", { name: athlete.name }),
        head: (
          <PersonHeading
            name={athlete.name}
            photoId={athlete.photoId}
            about={
              athlete.deletedAt ? null : (
                <a
                  href={`mailto:${athlete.email}`}
                  className="truncate text-fg-2 text-s underline-offset-4 hover:underline"
                >
                  {shownEmail(athlete.email)}
                </a>
              )
            }
            badge={<AthleteStateBadge athlete={athlete} now={now} />}
          />
        ),
        body: <AthleteCard athlete={athlete} now={now} />,
      })}
    </ListDrawer>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { PersonHeading } from "@/components/drawer-heading.tsx";
import { hrefTo } from "@/components/list-address.ts";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { AthleteListAddress } from "./athlete-list-address.ts";
import { AthleteStateMark } from "./athlete-state-mark.tsx";

const AthleteCard = dynamic(() => import("./athlete-card.tsx").then((module) => module.AthleteCard));

type AthleteDrawerProps = { athleteId: string; address: AthleteListAddress; now: Date };

export function AthleteDrawer({ athleteId, address, now }: AthleteDrawerProps) {
  const t = useTranslations("athlete.drawer");
  const query = useQuery(useTRPC().athlete.get.queryOptions({ athleteId }));
  return (
    <ListDrawer
      id={athleteId}
      query={query}
      labels={{ loading: t("loading"), failed: t("failed"), close: t("close") }}
      closedHref={hrefTo(address, { athleteId: undefined })}
    >
      {(athlete) => ({
        label: t("label", { name: athlete.name }),
        head: (
          <PersonHeading
            name={athlete.name}
            about={
              <a
                href={`mailto:${athlete.email}`}
                className="truncate text-fg-2 text-s underline-offset-4 hover:underline"
              >
                {athlete.email}
              </a>
            }
            mark={<AthleteStateMark athlete={athlete} now={now} />}
          />
        ),
        body: <AthleteCard athlete={athlete} now={now} />,
      })}
    </ListDrawer>
  );
}

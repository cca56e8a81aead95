"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "@zea/shell/use-translations";
import dynamic from "next/dynamic";
import { PersonHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import type { Href } from "@/components/search-params.ts";
import { useTRPC } from "@/trpc/client.ts";
import { otherOf } from "./wait.ts";
import { WaitBadge } from "./wait-badge.tsx";

const WaitCard = dynamic(() => import("./wait-card.tsx").then((module) => module.WaitCard));

type WaitDrawerProps = { waitId: string; closedHref: Href; now: Date };

export function WaitDrawer({ waitId, closedHref, now }: WaitDrawerProps) {
  const t = useTranslations("wait");
  const query = useQuery(useTRPC().wait.get.queryOptions({ waitId }));
  return (
    <ListDrawer
      id={waitId}
      query={query}
      labels={{ loading: t("drawer.loading"), failed: t("drawer.failed"), close: t("drawer.close") }}
      closedHref={closedHref}
    >
      {(wait) => ({
        label: t("drawer.label", { name: wait.owedBy.name }),
        head: (
          <PersonHeading
            key={wait.state}
            name={wait.owedBy.name}
            about={<span className="text-fg-2 text-s">{t(`about.${wait.kind}`, { other: otherOf(wait).name })}</span>}
            badge={<WaitBadge wait={wait} now={now} />}
          />
        ),
        body: <WaitCard wait={wait} now={now} />,
      })}
    </ListDrawer>
  );
}

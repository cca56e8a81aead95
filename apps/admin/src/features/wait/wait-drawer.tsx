"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { PersonHeading } from "@/components/drawer-heading.tsx";
import { hrefTo } from "@/components/list-address.ts";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { otherOf } from "./wait.ts";
import type { WaitListAddress } from "./wait-list-address.ts";
import { WaitMark } from "./wait-mark.tsx";

const WaitCard = dynamic(() => import("./wait-card.tsx").then((module) => module.WaitCard));

type WaitDrawerProps = { waitId: string; address: WaitListAddress; now: Date };

export function WaitDrawer({ waitId, address, now }: WaitDrawerProps) {
  const t = useTranslations("wait");
  const query = useQuery(useTRPC().wait.get.queryOptions({ waitId }));
  return (
    <ListDrawer
      id={waitId}
      query={query}
      labels={{ loading: t("drawer.loading"), failed: t("drawer.failed"), close: t("drawer.close") }}
      closedHref={hrefTo(address, { waitId: undefined })}
    >
      {(wait) => ({
        label: t("drawer.label", { name: wait.owes.name }),
        head: (
          <PersonHeading
            key={wait.state}
            name={wait.owes.name}
            about={<span className="text-fg-2 text-s">{t(`about.${wait.kind}`, { other: otherOf(wait).name })}</span>}
            mark={<WaitMark wait={wait} now={now} />}
          />
        ),
        body: <WaitCard wait={wait} now={now} />,
      })}
    </ListDrawer>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { shownEmail } from "@zea/format/email-address";
import { useTranslations } from "@zea/shell/use-translations";
import dynamic from "next/dynamic";
import { PersonHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import type { Href } from "@/components/search-params.ts";
import { useTRPC } from "@/trpc/client.ts";
import { RequestBadge } from "./request-badge.tsx";

const RequestCard = dynamic(() => import("./request-card.tsx").then((module) => module.RequestCard));

type RequestDrawerProps = { requestId: string; closedHref: Href; now: Date };

export function RequestDrawer({ requestId, closedHref, now }: RequestDrawerProps) {
  const t = useTranslations("credit.drawer");
  const query = useQuery(useTRPC().credit.findRequest.queryOptions({ requestId }));
  return (
    <ListDrawer
      id={requestId}
      query={query}
      labels={{ loading: t("loading"), failed: t("failed"), close: t("close") }}
      closedHref={closedHref}
    >
      {(request) => ({
        label: t("label", { name: request.name }),
        head: (
          <PersonHeading
            key={request.state}
            name={request.name}
            about={<span className="truncate text-fg-2 text-s">{shownEmail(request.email)}</span>}
            badge={<RequestBadge state={request.state} />}
          />
        ),
        body: <RequestCard key={request.state} request={request} now={now} />,
      })}
    </ListDrawer>
  );
}

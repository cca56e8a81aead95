"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { PersonHeading } from "@/components/drawer-heading.tsx";
import { hrefTo } from "@/components/list-address.ts";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { RequestListAddress } from "./request-list-address.ts";
import { RequestMark } from "./request-mark.tsx";

const RequestCard = dynamic(() => import("./request-card.tsx").then((module) => module.RequestCard));

type RequestDrawerProps = { requestId: string; address: RequestListAddress; now: Date };

export function RequestDrawer({ requestId, address, now }: RequestDrawerProps) {
  const t = useTranslations("credit.drawer");
  const query = useQuery(useTRPC().credit.findRequest.queryOptions({ requestId }));
  return (
    <ListDrawer
      id={requestId}
      query={query}
      labels={{ loading: t("loading"), failed: t("failed"), close: t("close") }}
      closedHref={hrefTo(address, { requestId: undefined })}
    >
      {(request) => ({
        label: t("label", { name: request.name }),
        head: (
          <PersonHeading
            key={request.state}
            name={request.name}
            about={<span className="truncate text-fg-2 text-s">{request.email}</span>}
            mark={<RequestMark state={request.state} />}
          />
        ),
        body: <RequestCard key={request.state} request={request} now={now} />,
      })}
    </ListDrawer>
  );
}

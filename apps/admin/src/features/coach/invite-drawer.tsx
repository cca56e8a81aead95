"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "@zea/shell/use-translations";
import dynamic from "next/dynamic";
import { DrawerHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { CoachListUrlState } from "./coach-list-url-state.ts";

const InviteForm = dynamic(() => import("./invite-form.tsx").then((module) => module.InviteForm));

type InviteDrawerProps = { urlState: CoachListUrlState; today: string };

/** The form to invite a coach, beside the list. */
export function InviteDrawer({ urlState, today }: InviteDrawerProps) {
  const t = useTranslations("coach.invite");
  const trpc = useTRPC();
  const query = useQuery(trpc.sessionType.list.queryOptions());
  return (
    <ListDrawer
      id="invite"
      query={query}
      labels={{ loading: t("title"), failed: t("failed"), close: t("close") }}
      closedHref={hrefTo(urlState, { isInviting: undefined })}
    >
      {({ types }) => ({
        label: t("title"),
        head: <DrawerHeading>{t("title")}</DrawerHeading>,
        body: <InviteForm types={types.filter(({ isActive }) => isActive)} today={today} />,
      })}
    </ListDrawer>
  );
}

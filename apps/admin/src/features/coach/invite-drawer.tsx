"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { DrawerHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { type CoachFilters, coachesHref } from "./coach-filters.ts";

const InviteForm = dynamic(() => import("./invite-form.tsx").then((module) => module.InviteForm));

type InviteDrawerProps = { filters: CoachFilters; today: string };

/** Invites a coach panel the list. */
export function InviteDrawer({ filters, today }: InviteDrawerProps) {
  const t = useTranslations("coach.invite");
  const trpc = useTRPC();
  const query = useQuery(trpc.sessionType.list.queryOptions());
  return (
    <ListDrawer
      id="invite"
      query={query}
      labels={{ loading: t("title"), failed: t("failed"), close: t("close") }}
      closedHref={coachesHref(filters, { isInviting: false })}
    >
      {({ types }) => ({
        label: t("title"),
        head: <DrawerHeading>{t("title")}</DrawerHeading>,
        body: <InviteForm types={types.filter(({ isActive }) => isActive)} today={today} />,
      })}
    </ListDrawer>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "@zea/shell/use-translations";
import dynamic from "next/dynamic";
import { DrawerHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { AthleteListUrlState } from "./athlete-list-url-state.ts";

const InviteAthleteForm = dynamic(() => import("./invite-athlete-form.tsx").then((module) => module.InviteAthleteForm));

/** The form to invite an athlete, beside the list. */
export function InviteAthleteDrawer({ urlState }: { urlState: AthleteListUrlState }) {
  const t = useTranslations("athlete.invite");
  const query = useQuery(useTRPC().athlete.invitations.queryOptions());
  const closedHref = hrefTo(urlState, { isInviting: undefined });
  return (
    <ListDrawer
      id="invite"
      query={query}
      labels={{ loading: t("title"), failed: t("failed"), close: t("close") }}
      closedHref={closedHref}
    >
      {() => ({
        label: t("title"),
        head: <DrawerHeading>{t("title")}</DrawerHeading>,
        body: <InviteAthleteForm closedHref={closedHref} />,
      })}
    </ListDrawer>
  );
}

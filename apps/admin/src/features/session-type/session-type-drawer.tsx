"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { DrawerHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { newType, typesHref } from "./types-href.ts";

const SessionTypeForm = dynamic(() => import("./session-type-form.tsx").then((module) => module.SessionTypeForm));

/** One session type panel the list, or one that is not there yet. */
export function SessionTypeDrawer({ typeId }: { typeId: string }) {
  const t = useTranslations("sessionType");
  const locale = useLocale();
  const query = useQuery(useTRPC().sessionType.list.queryOptions());
  return (
    <ListDrawer
      id={typeId}
      query={query}
      labels={{ loading: t("title"), failed: t("failed"), close: t("close") }}
      closedHref={typesHref()}
    >
      {({ types, coaches }) => {
        const type = types.find(({ id }) => id === typeId);
        const name = type ? (locale === "es" ? type.nameEs : type.nameEn) : t(typeId === newType ? "add" : "missing");
        return {
          label: name,
          head: <DrawerHeading>{name}</DrawerHeading>,
          body:
            type || typeId === newType ? (
              <SessionTypeForm key={typeId} type={type} coaches={coaches} />
            ) : (
              <p className="text-fg-2">{t("missingText")}</p>
            ),
        };
      }}
    </ListDrawer>
  );
}

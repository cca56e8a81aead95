"use client";

import { useQuery } from "@tanstack/react-query";
import { textIn } from "@zea/format/localized-text";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { DrawerHeading } from "@/components/drawer-heading.tsx";
import { hrefTo } from "@/components/list-address.ts";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { newType, type SessionTypeListAddress } from "./session-type-list-address.ts";

const SessionTypeForm = dynamic(() => import("./session-type-form.tsx").then((module) => module.SessionTypeForm));

type SessionTypeDrawerProps = { typeId: string; address: SessionTypeListAddress };

/** A session type, or the form of a new one, beside the list. */
export function SessionTypeDrawer({ typeId, address }: SessionTypeDrawerProps) {
  const t = useTranslations("sessionType");
  const locale = useLocale();
  const query = useQuery(useTRPC().sessionType.list.queryOptions());
  return (
    <ListDrawer
      id={typeId}
      query={query}
      labels={{ loading: t("title"), failed: t("failed"), close: t("close") }}
      closedHref={hrefTo(address, { typeId: undefined })}
    >
      {({ types, coaches }) => {
        const type = types.find(({ id }) => id === typeId);
        const name = type ? textIn(type.name, locale) : t(typeId === newType ? "add" : "missing");
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

"use client";

import { useQuery } from "@tanstack/react-query";
import { textIn } from "@zea/format/localized-text";
import { useTranslations } from "@zea/shell/use-translations";
import dynamic from "next/dynamic";
import { useLocale } from "next-intl";
import { DrawerHeading } from "@/components/drawer-heading.tsx";
import { ListDrawer } from "@/components/list-drawer.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import { useTRPC } from "@/trpc/client.ts";
import { newType, type SessionTypeListUrlState } from "./session-type-list-url-state.ts";

const SessionTypeForm = dynamic(() => import("./session-type-form.tsx").then((module) => module.SessionTypeForm));

type SessionTypeDrawerProps = { typeId: string; urlState: SessionTypeListUrlState };

/** A session type, or the form of a new one, beside the list. */
export function SessionTypeDrawer({ typeId, urlState }: SessionTypeDrawerProps) {
  const t = useTranslations("sessionType");
  const locale = useLocale();
  const query = useQuery(useTRPC().sessionType.list.queryOptions());
  return (
    <ListDrawer
      id={typeId}
      query={query}
      labels={{ loading: t("title"), failed: t("failed"), close: t("close") }}
      closedHref={hrefTo(urlState, { typeId: undefined })}
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

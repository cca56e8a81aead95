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
import { type CreditPackListUrlState, newPack } from "./credit-pack-list-url-state.ts";

const CreditPackForm = dynamic(() => import("./credit-pack-form.tsx").then((module) => module.CreditPackForm));

type CreditPackDrawerProps = { packId: string; urlState: CreditPackListUrlState };

/** A pack, or the form of a new one, beside the list. */
export function CreditPackDrawer({ packId, urlState }: CreditPackDrawerProps) {
  const t = useTranslations("creditPack");
  const locale = useLocale();
  const query = useQuery(useTRPC().credit.packs.queryOptions());
  return (
    <ListDrawer
      id={packId}
      query={query}
      labels={{ loading: t("title"), failed: t("failed"), close: t("close") }}
      closedHref={hrefTo(urlState, { packId: undefined })}
    >
      {(packs) => {
        const pack = packs.find(({ id }) => id === packId);
        const name = pack ? textIn(pack.name, locale) : t(packId === newPack ? "add" : "missing");
        const last = Math.max(0, ...packs.map(({ position }) => position));
        return {
          label: name,
          head: <DrawerHeading>{name}</DrawerHeading>,
          body:
            pack || packId === newPack ? (
              <CreditPackForm key={packId} pack={pack} nextPosition={Math.min(last + 1, 1000)} />
            ) : (
              <p className="text-fg-2">{t("missingText")}</p>
            ),
        };
      }}
    </ListDrawer>
  );
}

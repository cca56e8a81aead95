"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import { useLocale } from "next-intl";
import { hrefTo } from "@/components/list-url-state.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { CreditPackListUrlState } from "./credit-pack-list-url-state.ts";

/** What the club sells, in the order in which athletes see it; packs that are not on offer come last. */
export function CreditPackList({ urlState }: { urlState: CreditPackListUrlState }) {
  const t = useTranslations("creditPack");
  const { number, money } = useFormat();
  const locale = useLocale();
  const { data: packs } = useSuspenseQuery(useTRPC().credit.packs.queryOptions());
  return (
    <ListView
      columns={[
        {
          label: t("columns.name"),
          cell: ({ id, name, credits, validDays }) => (
            <>
              <RowLink id={id} href={hrefTo(urlState, { packId: id })}>
                {textIn(name, locale)}
              </RowLink>
              <RowDetail className="max-sm:whitespace-normal">
                {t("sums", { credits })}, {validDays ? t("validFor", { days: validDays }) : t("endless")}
              </RowDetail>
            </>
          ),
        },
        {
          label: t("columns.state"),
          cell: ({ isActive }) => (
            <StateBadge tone={isActive ? "positive" : "neutral"}>{t(isActive ? "active" : "inactive")}</StateBadge>
          ),
        },
        {
          label: t("columns.price"),
          numeric: true,
          className: "whitespace-nowrap pl-6",
          cell: ({ priceMinor }) => money(priceMinor),
        },
        {
          label: t("columns.each"),
          numeric: true,
          visibleFrom: "sm",
          className: "whitespace-nowrap pl-6",
          cell: ({ priceMinor, credits }) => money(Math.round(priceMinor / credits)),
        },
        {
          label: t("columns.position"),
          numeric: true,
          visibleFrom: "sm",
          className: "pl-6",
          cell: ({ position }) => number(position),
        },
      ]}
      rows={packs}
      keyOf={({ id }) => id}
      isOpen={({ id }) => id === urlState.drawer.packId}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
    />
  );
}

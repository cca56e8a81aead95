"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { locales } from "@zea/format/locales";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { StateMark } from "@zea/ui/state-mark";
import { useLocale, useTranslations } from "next-intl";
import { hrefTo } from "@/components/list-address.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { SessionTypeListAddress } from "./session-type-list-address.ts";

/** All session types, whether they can be booked or not. */
export function SessionTypeList({ address }: { address: SessionTypeListAddress }) {
  const t = useTranslations("sessionType");
  const { number } = useFormat();
  const locale = useLocale();
  const { data } = useSuspenseQuery(useTRPC().sessionType.list.queryOptions());
  return (
    <ListView
      columns={[
        {
          label: t("columns.name"),
          cell: ({ id, name }) => (
            <>
              <RowLink id={id} href={hrefTo(address, { typeId: id })}>
                {textIn(name, locale)}
              </RowLink>
              {locales
                .filter((language) => language !== locale)
                .map((language) => (
                  <RowDetail key={language} lang={language} className="max-sm:whitespace-normal">
                    {name[language]}
                  </RowDetail>
                ))}
            </>
          ),
        },
        {
          label: t("columns.state"),
          cell: ({ isActive }) => (
            <StateMark tone={isActive ? "positive" : "neutral"}>{t(isActive ? "active" : "inactive")}</StateMark>
          ),
        },
        {
          label: t("columns.minutes"),
          numeric: true,
          className: "pl-6",
          cell: ({ minutes }) => number(minutes),
        },
        {
          label: t("columns.credits"),
          numeric: true,
          from: "sm",
          className: "pl-6",
          cell: ({ credits }) => number(credits),
        },
        {
          label: t("columns.coaches"),
          numeric: true,
          from: "sm",
          className: "pl-6",
          cell: ({ coachIds }) => number(coachIds.length),
        },
        {
          label: t("columns.upcoming"),
          numeric: true,
          from: "md",
          className: "pl-6",
          cell: ({ upcoming }) => number(upcoming),
        },
      ]}
      rows={data.types}
      keyOf={({ id }) => id}
      isOpen={({ id }) => id === address.drawer.typeId}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
    />
  );
}

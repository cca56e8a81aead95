"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { StateMark } from "@zea/ui/state-mark";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { hrefTo } from "@/components/list-address.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { SessionTypeListAddress } from "./session-type-list-address.ts";

/** All session types, whether they can be booked or not. */
export function SessionTypeList({ address }: { address: SessionTypeListAddress }) {
  const t = useTranslations("sessionType");
  const format = useFormatter();
  const locale = useLocale();
  const { data } = useSuspenseQuery(useTRPC().sessionType.list.queryOptions());
  return (
    <ListView
      columns={[
        {
          key: "name",
          label: t("columns.name"),
          cellClassName: "max-w-0 min-w-0",
          cell: ({ id, nameEs, nameEn }) => (
            <>
              <RowLink id={id} href={hrefTo(address, { typeId: id })}>
                {locale === "es" ? nameEs : nameEn}
              </RowLink>
              <RowDetail lang={locale === "es" ? "en" : "es"} className="max-sm:whitespace-normal">
                {locale === "es" ? nameEn : nameEs}
              </RowDetail>
            </>
          ),
        },
        {
          key: "state",
          label: t("columns.state"),
          cellClassName: "w-px",
          cell: ({ isActive }) => (
            <StateMark tone={isActive ? "positive" : "neutral"}>{t(isActive ? "active" : "inactive")}</StateMark>
          ),
        },
        {
          key: "minutes",
          label: t("columns.minutes"),
          numeric: true,
          className: "pl-6",
          cellClassName: "w-px",
          cell: ({ minutes }) => format.number(minutes),
        },
        {
          key: "credits",
          label: t("columns.credits"),
          numeric: true,
          className: "hidden pl-6 sm:table-cell",
          cellClassName: "w-px",
          cell: ({ credits }) => format.number(credits),
        },
        {
          key: "coaches",
          label: t("columns.coaches"),
          numeric: true,
          className: "hidden pl-6 sm:table-cell",
          cellClassName: "w-px",
          cell: ({ coachIds }) => format.number(coachIds.length),
        },
        {
          key: "upcoming",
          label: t("columns.upcoming"),
          numeric: true,
          className: "hidden pl-6 md:table-cell",
          cellClassName: "w-px",
          cell: ({ upcoming }) => format.number(upcoming),
        },
      ]}
      rows={data.types}
      keyOf={({ id }) => id}
      isOpen={({ id }) => id === address.drawer.typeId}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
    />
  );
}

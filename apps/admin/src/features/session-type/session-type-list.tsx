"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { locales } from "@zea/format/locales";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import { useLocale } from "next-intl";
import { hrefTo } from "@/components/list-url-state.ts";
import { ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { SessionTypeListUrlState } from "./session-type-list-url-state.ts";

/** All session types, whether they can be booked or not. */
export function SessionTypeList({ urlState }: { urlState: SessionTypeListUrlState }) {
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
              <RowLink id={id} href={hrefTo(urlState, { typeId: id })}>
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
            <StateBadge tone={isActive ? "positive" : "neutral"}>{t(isActive ? "active" : "inactive")}</StateBadge>
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
          visibleFrom: "sm",
          className: "pl-6",
          cell: ({ credits }) => number(credits),
        },
        {
          label: t("columns.coaches"),
          numeric: true,
          visibleFrom: "sm",
          className: "pl-6",
          cell: ({ coachIds }) => number(coachIds.length),
        },
        {
          label: t("columns.upcoming"),
          numeric: true,
          visibleFrom: "md",
          className: "pl-6",
          cell: ({ upcoming }) => number(upcoming),
        },
      ]}
      rows={data.types}
      keyOf={({ id }) => id}
      isOpen={({ id }) => id === urlState.drawer.typeId}
      empty={{ title: t("empty.title"), text: t("empty.text") }}
    />
  );
}

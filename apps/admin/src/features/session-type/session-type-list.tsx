"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { EmptyState } from "@zea/ui/empty-state";
import { StateMark } from "@zea/ui/state-mark";
import { Table, Td, Th, Tr } from "@zea/ui/table";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { typesHref } from "./types-href.ts";

/** What can be booked, and what could be. */
export function SessionTypeList({ openId }: { openId: string | undefined }) {
  const t = useTranslations("sessionType");
  const format = useFormatter();
  const locale = useLocale();
  const { data } = useSuspenseQuery(useTRPC().sessionType.list.queryOptions());
  if (data.types.length === 0) return <EmptyState art="list" title={t("empty.title")} text={t("empty.text")} />;
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("columns.name")}</Th>
          <Th>{t("columns.state")}</Th>
          <Th numeric className="pl-6">
            {t("columns.minutes")}
          </Th>
          <Th numeric className="hidden pl-6 sm:table-cell">
            {t("columns.credits")}
          </Th>
          <Th numeric className="hidden pl-6 sm:table-cell">
            {t("columns.coaches")}
          </Th>
          <Th numeric className="hidden pl-6 md:table-cell">
            {t("columns.upcoming")}
          </Th>
        </tr>
      </thead>
      <tbody>
        {data.types.map(({ id, nameEs, nameEn, minutes, credits, isActive, coachIds, upcoming }) => (
          <Tr key={id} selected={id === openId}>
            <Td className="max-w-0 min-w-0">
              <RowLink id={id} href={typesHref(id)}>
                {locale === "es" ? nameEs : nameEn}
              </RowLink>
              <span
                lang={locale === "es" ? "en" : "es"}
                className="block truncate text-fg-3 text-xs max-sm:whitespace-normal"
              >
                {locale === "es" ? nameEn : nameEs}
              </span>
            </Td>
            <Td className="w-px">
              <StateMark tone={isActive ? "positive" : "neutral"}>{t(isActive ? "active" : "inactive")}</StateMark>
            </Td>
            <Td numeric className="w-px pl-6">
              {format.number(minutes)}
            </Td>
            <Td numeric className="hidden w-px pl-6 sm:table-cell">
              {format.number(credits)}
            </Td>
            <Td numeric className="hidden w-px pl-6 sm:table-cell">
              {format.number(coachIds.length)}
            </Td>
            <Td numeric className="hidden w-px pl-6 md:table-cell">
              {format.number(upcoming)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

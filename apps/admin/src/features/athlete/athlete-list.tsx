"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Th } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { ListFrame, ListNone } from "@/components/list-frame.tsx";
import { SortTh } from "@/components/sort-th.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { type AthleteFilters, athletesHref, listInput } from "./athlete-filters.ts";
import { AthleteRow } from "./athlete-row.tsx";
import { StateFilter } from "./state-filter.tsx";

type AthleteListProps = { filters: AthleteFilters; now: Date };

/** The athletes who match the address, who asks for something first. */
export function AthleteList({ filters, now }: AthleteListProps) {
  const t = useTranslations("athlete");
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.athlete.list.queryOptions(listInput(filters)));
  const { rows, total, counts } = data;
  const sortOf = (key: "name" | "credits" | "deadline", isDownFirst = false) => {
    const [first, second] = isDownFirst ? ([`-${key}`, key] as const) : ([key, `-${key}`] as const);
    const next = filters.sort === first ? second : filters.sort === second ? undefined : first;
    const order = filters.sort === key ? "ascending" : filters.sort === `-${key}` ? "descending" : undefined;
    return { order, href: athletesHref(filters, { sort: next, page: 1 }) } as const;
  };
  const isFiltered = Boolean(filters.search || filters.state || filters.page > 1);
  return (
    <ListFrame
      filters={<StateFilter filters={filters} counts={counts} />}
      found={t("found", { count: total })}
      head={
        <>
          <SortTh {...sortOf("name")}>{t("columns.athlete")}</SortTh>
          <Th>{t("columns.account")}</Th>
          <SortTh {...sortOf("deadline")} className="hidden pl-6 sm:table-cell">
            {t("columns.deadline")}
          </SortTh>
          <SortTh {...sortOf("credits", true)} numeric className="hidden pl-6 sm:table-cell">
            {t("columns.credits")}
          </SortTh>
        </>
      }
      rows={rows.map((athlete) => <AthleteRow key={athlete.id} athlete={athlete} filters={filters} now={now} />)}
      total={total}
      page={filters.page}
      hrefOf={(page) => athletesHref(filters, { page })}
      none={
        <ListNone
          {...(isFiltered
            ? {
                title: t("none.title"),
                text: t("none.text"),
                link: { label: t("none.clear"), href: athletesHref({ search: "", page: 1 }) },
              }
            : { title: t("empty.title"), text: t("empty.text") })}
        />
      }
    />
  );
}

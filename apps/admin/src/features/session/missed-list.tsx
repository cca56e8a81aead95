"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Th } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { ListFrame, ListNone } from "@/components/list-frame.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { type MissedFilters, missedHref } from "./missed-filters.ts";
import { MissedRow } from "./missed-row.tsx";

/** The sessions to which the athlete did not come, the latest recorded first. */
export function MissedList({ filters }: { filters: MissedFilters }) {
  const t = useTranslations("session");
  const { page } = filters;
  const { data } = useSuspenseQuery(useTRPC().session.missed.queryOptions({ page }));
  const { rows, total, currency } = data;
  return (
    <ListFrame
      head={
        <>
          <Th>{t("columns.athlete")}</Th>
          <Th className="whitespace-nowrap pl-4">{t("columns.session")}</Th>
          <Th className="hidden whitespace-nowrap pl-6 md:table-cell">{t("columns.recorded")}</Th>
          <Th numeric className="hidden whitespace-nowrap pl-6 sm:table-cell">
            {t("columns.adjusted")}
          </Th>
        </>
      }
      rows={rows.map((missed) => (
        <MissedRow key={missed.bookingId} missed={missed} currency={currency} filters={filters} />
      ))}
      total={total}
      page={page}
      hrefOf={(to) => missedHref(filters, { page: to })}
      none={
        <ListNone
          {...(page > 1
            ? {
                title: t("none.title"),
                text: t("none.text"),
                link: { label: t("none.first"), href: missedHref({ page: 1 }) },
              }
            : { title: t("empty.title"), text: t("empty.text") })}
        />
      }
    />
  );
}

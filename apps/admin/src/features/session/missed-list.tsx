"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import { Table, Th } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { Pages } from "@/components/pages.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { type MissedFilters, missedHref } from "./missed-filters.ts";
import { MissedRow } from "./missed-row.tsx";

/** The sessions to which the athlete did not come, the latest recorded first. */
export function MissedList({ filters }: { filters: MissedFilters }) {
  const t = useTranslations("session");
  const { page } = filters;
  const { data } = useSuspenseQuery(useTRPC().session.missed.queryOptions({ page }));
  const { rows, total, currency } = data;
  if (rows.length === 0) {
    const isBeyond = page > 1;
    return (
      <EmptyState
        art="list"
        title={t(isBeyond ? "none.title" : "empty.title")}
        text={t(isBeyond ? "none.text" : "empty.text")}
        action={
          isBeyond ? (
            <Button asChild variant="ghost">
              <Link href={missedHref({ page: 1 })}>{t("none.first")}</Link>
            </Button>
          ) : null
        }
      />
    );
  }
  return (
    <div className="grid gap-4">
      <Table>
        <thead>
          <tr>
            <Th>{t("columns.athlete")}</Th>
            <Th className="whitespace-nowrap pl-4">{t("columns.session")}</Th>
            <Th className="hidden whitespace-nowrap pl-6 md:table-cell">{t("columns.recorded")}</Th>
            <Th numeric className="hidden whitespace-nowrap pl-6 sm:table-cell">
              {t("columns.adjusted")}
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((missed) => (
            <MissedRow key={missed.bookingId} missed={missed} currency={currency} filters={filters} />
          ))}
        </tbody>
      </Table>
      <Pages page={page} shown={rows.length} total={total} hrefOf={(to) => missedHref(filters, { page: to })} />
    </div>
  );
}

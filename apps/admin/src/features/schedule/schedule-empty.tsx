"use client";

import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import { useTranslations } from "next-intl";
import { type ScheduleFilters, scheduleHref } from "./schedule-filters.ts";

/** Nothing to show: because of what is looked for, or because there is nothing yet. */
export function ScheduleEmpty({ filters }: { filters: ScheduleFilters }) {
  const t = useTranslations("schedule");
  const { search, state, coachId, page, view } = filters;
  const isFiltered = Boolean(search || state || coachId || page > 1);
  const all = scheduleHref(filters, { search: "", state: undefined, coachId: undefined, page: 1 });
  return (
    <EmptyState
      art={view === "list" ? "list" : "week"}
      title={t(isFiltered ? "none.title" : "empty.title")}
      text={t(isFiltered ? "none.text" : "empty.text")}
      action={
        <Button asChild variant="ghost">
          <Link href={isFiltered ? all : scheduleHref(filters, { isNew: true, bookingId: undefined })}>
            {t(isFiltered ? "none.clear" : "new")}
          </Link>
        </Button>
      }
    />
  );
}

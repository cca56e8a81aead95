"use client";

import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { rowLinkId } from "@/components/row-link.tsx";
import { type ScheduleFilters, scheduleHref } from "./schedule-filters.ts";

/** The id of the button as the drawer that it opens knows it. */
export const newBookingId = "new";

/** Opens the form of a new booking panel the calendar. */
export function NewBooking({ filters }: { filters: ScheduleFilters }) {
  const t = useTranslations("schedule");
  return (
    <Button asChild variant="accent">
      <Link
        id={rowLinkId(newBookingId)}
        href={scheduleHref(filters, { isNew: true, bookingId: undefined })}
        scroll={false}
        aria-current={filters.isNew ? "true" : undefined}
      >
        <Plus aria-hidden />
        {t("new")}
      </Link>
    </Button>
  );
}

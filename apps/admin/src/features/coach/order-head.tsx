"use client";

import { Link } from "@zea/shell/navigation";
import { Th } from "@zea/ui/table";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type CoachFilters, type CoachOrder, coachesHref } from "./coach-filters.ts";

type OrderHeadProps = { order: CoachOrder; filters: CoachFilters; numeric?: boolean; className?: string };

const directions = {
  name: "ascending",
  rate: "descending",
  bookings: "descending",
  documents: "ascending",
} as const;

/** A column's name, which puts the list in its order. */
export function OrderHead({ order, filters, numeric, className }: OrderHeadProps) {
  const t = useTranslations("coach.columns");
  const isCurrent = filters.order === order;
  const Arrow = directions[order] === "ascending" ? ArrowUp : ArrowDown;
  return (
    <Th numeric={numeric} className={className} aria-sort={isCurrent ? directions[order] : undefined}>
      <Link
        href={coachesHref(filters, { order, page: 1 })}
        scroll={false}
        className="-my-2 inline-flex min-h-11 items-center gap-1 rounded-s underline-offset-4 hover:text-fg hover:underline sm:min-h-8"
      >
        {t(order)}
        {isCurrent ? <Arrow aria-hidden className="size-3.5" /> : null}
      </Link>
    </Th>
  );
}

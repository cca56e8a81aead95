"use client";

import { Button } from "@zea/ui/button";
import { ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation.ts";
import { type AthleteFilters, athletesHref } from "./athlete-filters.ts";

const perPage = 25;

type AthletePagesProps = { filters: AthleteFilters; shown: number; total: number };

/** Which part of the list is shown, and the ways to the pages before and after. */
export function AthletePages({ filters, shown, total }: AthletePagesProps) {
  const t = useTranslations("athlete");
  const { page } = filters;
  const first = (page - 1) * perPage + 1;
  const last = first + shown - 1;
  return (
    <nav aria-label={t("pages")} className="flex items-center justify-between gap-4 pl-3">
      <span className="text-fg-3 text-xs">{t("range", { from: first, to: last, total })}</span>
      <span className="flex gap-2">
        <Step filters={filters} to={page > 1 ? page - 1 : null} label={t("previous")} icon={ChevronLeft} />
        <Step filters={filters} to={last < total ? page + 1 : null} label={t("next")} icon={ChevronRight} />
      </span>
    </nav>
  );
}

type StepProps = { filters: AthleteFilters; to: number | null; label: string; icon: LucideIcon };

function Step({ filters, to, label, icon: Icon }: StepProps) {
  if (to === null) {
    return (
      <Button variant="ghost" size="iconSmall" aria-label={label} disabled>
        <Icon aria-hidden />
      </Button>
    );
  }
  return (
    <Button asChild variant="ghost" size="iconSmall">
      <Link href={athletesHref(filters, { page: to })} aria-label={label}>
        <Icon aria-hidden />
      </Link>
    </Button>
  );
}

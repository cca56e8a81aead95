"use client";

import { pageSize } from "@zea/domain/paging/values";
import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { hrefTo, type ListUrlState } from "./list-url-state.ts";
import type { Href } from "./search-params.ts";

type PaginationProps = { urlState: ListUrlState; shown: number; total: number };

/** Which rows of a list are shown, with links to the page before and after. */
export function Pagination({ urlState, shown, total }: PaginationProps) {
  const t = useTranslations("common.pages");
  const { page } = urlState;
  const first = (page - 1) * pageSize + 1;
  const last = first + shown - 1;
  return (
    <nav aria-label={t("label")} className="flex items-center justify-between gap-4 pl-3">
      <span className="text-fg-3 text-xs">{t("range", { from: first, to: last, total })}</span>
      <span className="flex gap-2">
        <Step href={page > 1 ? hrefTo(urlState, { page: page - 1 }) : null} label={t("previous")} icon={ChevronLeft} />
        <Step href={last < total ? hrefTo(urlState, { page: page + 1 }) : null} label={t("next")} icon={ChevronRight} />
      </span>
    </nav>
  );
}

type StepProps = { href: Href | null; label: string; icon: LucideIcon };

function Step({ href, label, icon: Icon }: StepProps) {
  if (href === null) {
    return (
      <Button variant="ghost" size="iconSmall" aria-label={label} disabled>
        <Icon aria-hidden />
      </Button>
    );
  }
  return (
    <Button asChild variant="ghost" size="iconSmall">
      <Link href={href} aria-label={label}>
        <Icon aria-hidden />
      </Link>
    </Button>
  );
}

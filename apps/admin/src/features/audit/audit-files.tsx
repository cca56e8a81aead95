"use client";

import { Button } from "@zea/ui/button";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { type AuditFilters, auditFileHref } from "./audit-filters.ts";

const profiles = ["es", "plain"] as const;

/** The files of what is shown, for a Spanish spreadsheet and plain. */
export function AuditFiles({ filters }: { filters: AuditFilters }) {
  const t = useTranslations("audit");
  return profiles.map((profile) => (
    <Button key={profile} asChild variant="ghost">
      <a href={auditFileHref(filters, profile)} download>
        <Download aria-hidden />
        {t(`file.${profile}`)}
      </a>
    </Button>
  ));
}

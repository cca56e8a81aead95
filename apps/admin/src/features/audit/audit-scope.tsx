"use client";

import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { useTranslations } from "next-intl";
import type { AuditEntry } from "./audit.ts";
import { type AuditFilters, auditHref } from "./audit-filters.ts";
import { SubjectLink } from "./subject-link.tsx";

type AuditScopeProps = { filters: AuditFilters; entry: AuditEntry | undefined };

/** That only one thing's or one person's entries are shown, and the way back to all. */
export function AuditScope({ filters, entry }: AuditScopeProps) {
  const t = useTranslations("audit");
  const { entityId, actorId } = filters;
  if (!entityId && !actorId) return null;
  const all = auditHref(filters, { entity: undefined, entityId: undefined, actorId: undefined, page: 1 });
  return (
    <Card look="flat" className="flex flex-wrap items-center justify-between gap-3 text-ms">
      <span className="grid min-w-0 gap-0.5">
        {entityId ? entry ? <SubjectLink entry={entry} /> : <b>{t("onlyThis")}</b> : null}
        {actorId ? <span>{t("onlyBy", { name: entry?.actorName ?? t("onePerson") })}</span> : null}
      </span>
      <Button asChild variant="ghost" size="s">
        <Link href={all}>{t("all")}</Link>
      </Button>
    </Card>
  );
}

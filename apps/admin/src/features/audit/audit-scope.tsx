"use client";

import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { hrefTo } from "@/components/list-url-state.ts";
import type { AuditEntry } from "./audit.ts";
import type { AuditListUrlState } from "./audit-list-url-state.ts";
import { SubjectLink } from "./subject-link.tsx";

type AuditScopeProps = { urlState: AuditListUrlState; entry: AuditEntry | undefined };

/** The one subject or actor that the list is narrowed to, with a link back to all. */
export function AuditScope({ urlState, entry }: AuditScopeProps) {
  const t = useTranslations("audit");
  const { entityId, actorId } = urlState.filters;
  if (!entityId && !actorId) return null;
  const all = hrefTo(urlState, { entity: undefined, entityId: undefined, actorId: undefined });
  return (
    <Card variant="flat" className="flex flex-wrap items-center justify-between gap-3 text-ms">
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

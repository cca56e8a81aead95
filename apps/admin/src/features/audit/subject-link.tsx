"use client";

import { dateIn } from "@zea/format/time-zone";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import type { Href } from "@/components/search-params.ts";
import type { AuditEntry } from "./audit.ts";
import { useAuditLabels } from "./use-audit-labels.ts";

type Named = Pick<AuditEntry, "entity" | "entityId" | "subject">;

/** The subject of an audit entry, linked where it has a page. */
export function SubjectLink({ entry }: { entry: Named }) {
  const labels = useAuditLabels();
  const { timeZone } = useFormat();
  const name = labels.subject(entry.subject);
  const href = hrefOf(entry, timeZone);
  const label = labels.entity(entry.entity);
  const isNameless = entry.entity === "settings";
  return (
    <span className="wrap-anywhere">
      {isNameless ? null : label}
      {name ? ": " : null}
      {href && (name || isNameless) ? (
        <Link href={href} className="rounded-s font-semibold underline underline-offset-4 hover:no-underline">
          {name ?? label}
        </Link>
      ) : (
        <b>{name}</b>
      )}
    </span>
  );
}

function hrefOf({ entity, entityId, subject }: Named, timeZone: string): Href | null {
  if (entity === "athlete") return { pathname: "/athletes", query: { athlete: entityId } };
  if (entity === "coach") return { pathname: `/coaches/${entityId}`, query: {} };
  if (entity === "settings") return { pathname: "/settings", query: {} };
  if (entity === "session_type") return { pathname: "/settings/types", query: { type: entityId } };
  if (entity === "credit_pack") return { pathname: "/settings/packs", query: { pack: entityId } };
  if (subject?.kind === "month") return { pathname: `/payroll/${subject.month}`, query: {} };
  if (subject?.kind !== "booking") return null;
  return { pathname: "/calendar", query: { view: "day", date: dateIn(subject.startsAt, timeZone), booking: entityId } };
}

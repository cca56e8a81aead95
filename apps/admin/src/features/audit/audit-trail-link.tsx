"use client";

import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";

/** The link to the full audit trail of one entity. */
export function AuditTrailLink({ entity, id }: { entity: string; id: string }) {
  const t = useTranslations("audit");
  return (
    <Link
      href={{ pathname: "/audit", query: { entity, id } }}
      className="w-fit rounded-s py-3 font-semibold text-s underline underline-offset-4 hover:no-underline"
    >
      {t("fullTrail")}
    </Link>
  );
}

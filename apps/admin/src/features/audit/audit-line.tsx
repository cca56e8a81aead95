"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Lock } from "lucide-react";
import { hrefTo } from "@/components/list-url-state.ts";
import type { AuditEntry } from "./audit.ts";
import type { AuditListUrlState } from "./audit-list-url-state.ts";
import { ChangeList } from "./change-list.tsx";
import { SubjectLink } from "./subject-link.tsx";
import { useAuditLabels } from "./use-audit-labels.ts";

type AuditLineProps = { entry: AuditEntry; urlState: AuditListUrlState };

/** An audit entry: who did what to which subject, when and why, with its values. Personal values are collapsed. */
export function AuditLine({ entry, urlState }: AuditLineProps) {
  const t = useTranslations("audit");
  const { dateTime } = useFormat();
  const labels = useAuditLabels();
  const { at, action, entity, entityId, actorId, actorName, actorRole, fields, values, reason, personal } = entry;
  const changes = labels.changes(values, fields);
  const listed = [values, ...personal.map((one) => one.values)].flatMap((one) => Object.keys(one));
  const unlisted = fields.filter((field) => !listed.includes(field) && !listed.includes(`${field}Before`));
  return (
    <li className="grid gap-2 border-line border-t py-4 first:border-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <h2 className="text-m">{labels.action(action)}</h2>
        <time dateTime={at.toISOString()} className="text-fg-3 text-xs">
          {dateTime(at)}
        </time>
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-fg-2 text-ms">
        <SubjectLink entry={entry} />
        <span>
          {t("by")}{" "}
          {actorId ? (
            <Link
              href={hrefTo(urlState, { actorId, search: undefined })}
              className="rounded-s font-semibold text-fg underline underline-offset-4 hover:no-underline"
            >
              {actorName ?? t("gone")}
            </Link>
          ) : (
            <b className="text-fg">{t("machine")}</b>
          )}
          {actorRole ? ` (${t(`role.${actorRole}`)})` : null}
        </span>
      </p>
      {reason ? <q className="wrap-anywhere text-ms">{reason}</q> : null}
      {changes.length > 0 ? <ChangeList changes={changes} /> : null}
      {unlisted.length > 0 ? (
        <p className="text-fg-3 text-s">
          {t(action.endsWith(".export") ? "filtered" : "changed", { fields: unlisted.map(labels.field).join(", ") })}
        </p>
      ) : null}
      {personal.length > 0 ? <PersonalValues entry={entry} /> : null}
      {urlState.filters.entityId === entityId ? null : (
        <Link
          href={hrefTo(urlState, { entity, entityId })}
          className="w-fit rounded-s text-fg-2 text-xs underline underline-offset-4 hover:no-underline"
        >
          {t("subjectTrail")}
        </Link>
      )}
    </li>
  );
}

function PersonalValues({ entry: { personal } }: Pick<AuditLineProps, "entry">) {
  const t = useTranslations("audit");
  const labels = useAuditLabels();
  return (
    <details className="w-full max-w-xl rounded-m bg-surface-2 px-3.5 py-1">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold text-s">
        <Lock aria-hidden className="size-4 text-fg-2" />
        {t("personal")}
      </summary>
      <div className="grid gap-2 pb-2.5">
        <p className="text-fg-3 text-s">{t("personalHint")}</p>
        {personal.map(({ values, address }) => (
          <ChangeList
            key={JSON.stringify([values, address])}
            changes={[
              ...labels.changes(values),
              ...(address ? [{ key: "address", name: t("address"), before: null, after: address }] : []),
            ]}
          />
        ))}
      </div>
    </details>
  );
}

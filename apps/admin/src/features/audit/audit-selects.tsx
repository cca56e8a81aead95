"use client";

import { useRouter } from "@zea/shell/navigation";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { useTranslations } from "next-intl";
import type { AuditKinds } from "./audit.ts";
import { type AuditFilters, auditHref } from "./audit-filters.ts";
import { useActionLabels, useEntityLabels } from "./use-audit-labels.ts";

type AuditSelectsProps = { filters: AuditFilters; kinds: AuditKinds };

/** Which action, on what kind of thing, and between which days; the address follows. */
export function AuditSelects({ filters, kinds }: AuditSelectsProps) {
  const t = useTranslations("audit");
  const router = useRouter();
  const actionOf = useActionLabels();
  const entityOf = useEntityLabels();
  const look = (change: Partial<AuditFilters>) => {
    router.replace(auditHref(filters, { ...change, page: 1 }), { scroll: false });
  };
  const byWords = (words: string[], wordOf: (word: string) => string) => {
    const named = words.map((word) => ({ word, name: wordOf(word) }));
    return named.sort((a, b) => a.name.localeCompare(b.name));
  };
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_170px_170px]">
      <Field label={t("filter.action")} className="col-span-2 sm:col-span-1">
        <Select value={filters.action ?? ""} onChange={({ target }) => look({ action: target.value || undefined })}>
          <option value="">{t("filter.everyAction")}</option>
          {byWords(kinds.actions, actionOf).map(({ word, name }) => (
            <option key={word} value={word}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("filter.entity")} className="col-span-2 sm:col-span-1">
        <Select
          value={filters.entity ?? ""}
          onChange={({ target }) => look({ entity: target.value || undefined, entityId: undefined })}
        >
          <option value="">{t("filter.everyEntity")}</option>
          {byWords(kinds.entities, entityOf).map(({ word, name }) => (
            <option key={word} value={word}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("filter.from")}>
        <Input
          key={`from ${filters.from}`}
          type="date"
          min="2000-01-01"
          defaultValue={filters.from}
          className="min-w-0 pr-2.5"
          onChange={({ target }) => look({ from: target.value || undefined })}
        />
      </Field>
      <Field label={t("filter.to")}>
        <Input
          key={`to ${filters.to}`}
          type="date"
          min="2000-01-01"
          defaultValue={filters.to}
          className="min-w-0 pr-2.5"
          onChange={({ target }) => look({ to: target.value || undefined })}
        />
      </Field>
    </div>
  );
}

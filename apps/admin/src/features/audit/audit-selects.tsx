"use client";

import { useRouter } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import { DayFilters } from "@/components/day-filters.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import type { AuditKinds } from "./audit.ts";
import type { AuditListUrlState } from "./audit-list-url-state.ts";
import { useAuditLabels } from "./use-audit-labels.ts";

type AuditSelectsProps = { urlState: AuditListUrlState; kinds: AuditKinds };

/** Filters by action, entity and days. */
export function AuditSelects({ urlState, kinds }: AuditSelectsProps) {
  const t = useTranslations("audit");
  const router = useRouter();
  const labels = useAuditLabels();
  const { filters } = urlState;
  const choose = (change: Partial<typeof filters>) => router.replace(hrefTo(urlState, change), { scroll: false });
  const optionsOf = (values: string[], labelOf: (value: string) => string) => {
    const options = values.map((value) => ({ value, label: labelOf(value) }));
    return options.sort((a, b) => a.label.localeCompare(b.label));
  };
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_170px_170px]">
      <Field label={t("filter.action")} className="col-span-2 sm:col-span-1">
        <Select value={filters.action ?? ""} onChange={({ target }) => choose({ action: target.value || undefined })}>
          <option value="">{t("filter.everyAction")}</option>
          {optionsOf(kinds.actions, labels.action).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("filter.entity")} className="col-span-2 sm:col-span-1">
        <Select
          value={filters.entity ?? ""}
          onChange={({ target }) => choose({ entity: target.value || undefined, entityId: undefined })}
        >
          <option value="">{t("filter.everyEntity")}</option>
          {optionsOf(kinds.entities, labels.entity).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <DayFilters urlState={urlState} labels={{ from: t("filter.from"), to: t("filter.to") }} />
    </div>
  );
}

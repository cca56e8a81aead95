"use client";

import { securityEventGroupNames } from "@zea/domain/security/values";
import { useRouter } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import { DayFilters } from "@/components/day-filters.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import type { SecurityListUrlState } from "./security-list-url-state.ts";

/** Filters by group of events and days. */
export function SecurityFilters({ urlState }: { urlState: SecurityListUrlState }) {
  const t = useTranslations("security");
  const router = useRouter();
  const { filters } = urlState;
  const choose = (change: Partial<typeof filters>) => router.replace(hrefTo(urlState, change), { scroll: false });
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-[minmax(0,1fr)_170px_170px]">
      <Field label={t("filter.group")} className="col-span-2 lg:col-span-1">
        <Select
          value={filters.group ?? ""}
          onChange={({ target }) => choose({ group: securityEventGroupNames.find((name) => name === target.value) })}
        >
          <option value="">{t("filter.everyGroup")}</option>
          {securityEventGroupNames.map((name) => (
            <option key={name} value={name}>
              {t(`group.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      <DayFilters urlState={urlState} labels={{ from: t("filter.from"), to: t("filter.to") }} />
    </div>
  );
}

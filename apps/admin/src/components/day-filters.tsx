"use client";

import { useRouter } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { hrefTo, type ListUrlState } from "./list-url-state.ts";

type Days = { from?: string; to?: string };
type DayFiltersProps = { urlState: ListUrlState<Days>; labels: { from: string; to: string } };

/** Filters a list by its first and last day, the filters `from` and `to`. */
export function DayFilters({ urlState, labels }: DayFiltersProps) {
  const t = useTranslations("common");
  const router = useRouter();
  const { from, to } = urlState.filters;
  const isRefused = from !== undefined && to !== undefined && to < from;
  return (["from", "to"] as const).map((end) => (
    <Field key={end} label={labels[end]} error={end === "to" && isRefused ? t("endsBeforeStart") : null}>
      <Input
        key={urlState.filters[end]}
        type="date"
        min="2000-01-01"
        defaultValue={urlState.filters[end]}
        className="min-w-0 pr-2.5"
        onChange={({ target }) =>
          router.replace(hrefTo(urlState, { [end]: target.value || undefined }), { scroll: false })
        }
      />
    </Field>
  ));
}

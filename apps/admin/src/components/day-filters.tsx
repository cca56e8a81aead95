"use client";

import { CalendarInput } from "@zea/shell/calendar-input";
import { useRouter } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { hrefTo, type ListUrlState } from "./list-url-state.ts";
import { readDate } from "./search-params.ts";

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
      <CalendarInput
        min="2000-01-01"
        value={urlState.filters[end] ?? ""}
        onChange={(text) => {
          const date = text === "" ? undefined : readDate(text);
          if (text === "" || date) router.replace(hrefTo(urlState, { [end]: date }), { scroll: false });
        }}
      />
    </Field>
  ));
}

"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Plus } from "lucide-react";
import type { FieldErrors } from "react-hook-form";
import { type AvailabilityValues, nextRange, type RuleValues } from "./availability-values.ts";
import { CopyDays } from "./copy-days.tsx";
import { RangeFields } from "./range-fields.tsx";
import { useAvailabilityFormatters } from "./use-availability-formatters.ts";

export type IndexedRule = RuleValues & { index: number; id: string };
type DayEditorProps = {
  weekday: number;
  rules: IndexedRule[];
  today: string;
  errors: FieldErrors<AvailabilityValues>["rules"];
  onAdd: (rule: RuleValues) => void;
  onChange: (index: number, rule: RuleValues) => void;
  onRemove: (index: number) => void;
  onCopy: (to: number[]) => void;
};

/** Edits the ranges of one weekday and copies them to other days. */
export function DayEditor({ weekday, rules, today, errors, onAdd, onChange, onRemove, onCopy }: DayEditorProps) {
  const t = useTranslations("availability");
  const formatters = useAvailabilityFormatters();
  const add = () => onAdd({ weekday, ...nextRange(rules), validFrom: today, validTo: null });
  return (
    <div className="grid gap-3.5 pb-5">
      {rules.map(({ index, id, ...rule }, position) => (
        <RangeFields
          key={id}
          name={t("range.name", { day: formatters.weekday(weekday), place: position + 1 })}
          rule={rule}
          today={today}
          errors={errors?.[index]}
          onChange={(next) => onChange(index, next)}
          onRemove={() => onRemove(index)}
        />
      ))}
      <Button variant="ghost" size="s" className="justify-self-start" onClick={add}>
        <Plus aria-hidden />
        {t("range.add")}
      </Button>
      {rules.length > 0 ? <CopyDays key={weekday} weekday={weekday} onCopy={onCopy} /> : null}
    </div>
  );
}

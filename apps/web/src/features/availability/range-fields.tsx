"use client";

import { isDate } from "@zea/format/calendar-date";
import { CalendarField } from "@zea/shell/calendar-field";
import { useFieldMessage } from "@zea/shell/field-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { CalendarRange, X } from "lucide-react";
import { useId, useState } from "react";
import type { RuleValues } from "./availability-values.ts";
import { TimeSelect } from "./time-select.tsx";

type Problem = { message?: string };
type RangeFieldsProps = {
  /** Day and number of the range, for screen readers. */
  name: string;
  rule: RuleValues;
  today: string;
  errors: Partial<Record<keyof RuleValues, Problem>> | undefined;
  onChange: (rule: RuleValues) => void;
  onRemove: () => void;
};

/** Edits one range of a weekday and, optionally, the dates between which it applies. */
export function RangeFields({ name, rule, today, errors, onChange, onRemove }: RangeFieldsProps) {
  const t = useTranslations("availability");
  const message = useFieldMessage();
  const id = useId();
  const isInForce = isDate(rule.validFrom) && rule.validFrom <= today;
  const [first] = useState(isInForce ? rule.validFrom : today);
  const [hasDates, setDates] = useState(!isInForce || rule.validTo !== null);
  const problem = message(errors?.fromMinute ?? errors?.toMinute);
  const errorProps = { "aria-invalid": problem ? true : undefined, "aria-describedby": problem ? id : undefined };
  const setFrom = (fromMinute: number) => {
    const length = Math.max(15, rule.toMinute - rule.fromMinute);
    const toMinute = fromMinute < rule.toMinute ? rule.toMinute : Math.min(1440, fromMinute + length);
    onChange({ ...rule, fromMinute, toMinute });
  };
  const dropDates = () => {
    setDates(false);
    onChange({ ...rule, validFrom: isInForce ? rule.validFrom : today, validTo: null });
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{name}</legend>
      <div className="grid grid-cols-[1fr_auto_1fr_auto_auto] items-center gap-x-1 sm:gap-x-2 sm:grid-cols-[148px_auto_148px_auto_auto] sm:justify-start">
        <TimeSelect
          {...errorProps}
          aria-label={t("range.from")}
          value={rule.fromMinute}
          max={1425}
          onChange={setFrom}
        />
        <span aria-hidden className="px-0.5 text-fg-3">
          {t("range.toShort")}
        </span>
        <TimeSelect
          {...errorProps}
          aria-label={t("range.to")}
          value={rule.toMinute}
          min={rule.fromMinute + 15}
          onChange={(toMinute) => onChange({ ...rule, toMinute })}
        />
        <Button
          variant="quiet"
          size="iconSmall"
          aria-label={t("range.dates")}
          aria-expanded={hasDates}
          className="aria-expanded:bg-surface-2 aria-expanded:text-fg"
          onClick={() => (hasDates ? dropDates() : setDates(true))}
        >
          <CalendarRange aria-hidden />
        </Button>
        <Button variant="quiet" size="iconSmall" aria-label={t("range.remove")} onClick={onRemove}>
          <X aria-hidden />
        </Button>
      </div>
      {problem ? (
        <p id={id} className="font-medium text-negative text-s">
          {problem}
        </p>
      ) : null}
      {hasDates ? (
        <div className="grid gap-3 rounded-m bg-surface-2 p-3.5 sm:grid-cols-2">
          <CalendarField
            label={t("range.validFrom")}
            error={message(errors?.validFrom)}
            min={today}
            inputClassName="h-11"
            value={rule.validFrom === first ? "" : rule.validFrom}
            onChange={(date) => onChange({ ...rule, validFrom: date || first })}
          />
          <CalendarField
            label={t("range.validTo")}
            error={message(errors?.validTo)}
            min={isDate(rule.validFrom) && !isInForce ? rule.validFrom : today}
            inputClassName="h-11"
            value={rule.validTo ?? ""}
            onChange={(date) => onChange({ ...rule, validTo: date || null })}
          />
          <p className="text-fg-3 sm:col-span-2 text-s">{t("range.datesHint")}</p>
        </div>
      ) : null}
    </fieldset>
  );
}

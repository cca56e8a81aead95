"use client";

import { isDate } from "@zea/format/calendar-date";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { cn } from "@zea/ui/class-names";
import { ChevronDown } from "lucide-react";
import { type FieldErrors, useFieldArray, useWatch } from "react-hook-form";
import {
  type AvailabilityValues,
  isInForce,
  type RuleValues,
  shownHours,
  weekdays,
  weeklyMinutes,
} from "./availability-values.ts";
import { BarScale, DayBar } from "./day-bar.tsx";
import { DayEditor, type IndexedRule } from "./day-editor.tsx";
import type { AvailabilityForm } from "./use-availability-form.ts";
import { useAvailabilityFormatters } from "./use-availability-formatters.ts";

type WeekEditorProps = {
  availability: AvailabilityForm;
  today: string;
  /** The weekday that is expanded; 0 for none. */
  openDay: number;
  onOpen: (weekday: number) => void;
};

/** The seven weekdays with their hours; one at a time can be expanded and edited. */
export function WeekEditor({ availability: { form, clearPreview }, today, openDay, onOpen }: WeekEditorProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("availability");
  const { fields, append, remove, replace } = useFieldArray({ control: form.control, name: "rules" });
  const rules = useWatch({ control: form.control, name: "rules" });
  const indexedRules = fields.map(({ id }, index): IndexedRule => ({ ...(rules[index] ?? fields[index]!), id, index }));
  const span = shownHours(rules);
  const errors: FieldErrors<AvailabilityValues>["rules"] = form.formState.errors.rules;
  const copy = (from: number, to: number[]) => {
    const kept = indexedRules.filter(({ weekday }) => !to.includes(weekday)).map(valuesOfRule);
    const copies = indexedRules.filter(({ weekday }) => weekday === from).map(valuesOfRule);
    const copied = to.flatMap((weekday) => copies.map((rule) => ({ ...rule, weekday })));
    replace([...kept, ...copied].sort((a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute));
    clearPreview();
  };
  const withChange =
    <Args extends unknown[]>(change: (...args: Args) => void) =>
    (...args: Args) => {
      change(...args);
      clearPreview();
    };
  return (
    <Card className="grid px-[18px] py-2 sm:px-6">
      <h2 className="sr-only">{t("week")}</h2>
      <div className="hidden pt-2 sm:grid sm:grid-cols-[104px_minmax(0,1fr)_124px] sm:gap-4 sm:pr-[34px]">
        <span />
        <BarScale {...span} />
      </div>
      <ul>
        {weekdays.map((weekday) => (
          <DayRow
            key={weekday}
            weekday={weekday}
            rules={indexedRules.filter((rule) => rule.weekday === weekday)}
            today={today}
            span={span}
            isOpen={openDay === weekday}
            hasProblem={indexedRules.some((rule) => rule.weekday === weekday && errors?.[rule.index])}
            onToggle={() => onOpen(openDay === weekday ? 0 : weekday)}
            editor={{
              errors,
              onAdd: withChange((rule) => append(rule, { shouldFocus: false })),
              onChange: withChange((index, rule) => form.setValue(`rules.${index}`, rule, { shouldDirty: true })),
              onRemove: withChange(remove),
              onCopy: (to) => copy(weekday, to),
            }}
          />
        ))}
      </ul>
    </Card>
  );
}

const valuesOfRule = ({ weekday, fromMinute, toMinute, validFrom, validTo }: IndexedRule): RuleValues => {
  return { weekday, fromMinute, toMinute, validFrom, validTo };
};

type DayRowProps = {
  weekday: number;
  rules: IndexedRule[];
  today: string;
  span: { from: number; to: number };
  isOpen: boolean;
  hasProblem: boolean;
  onToggle: () => void;
  editor: Omit<Parameters<typeof DayEditor>[0], "weekday" | "rules" | "today">;
};

function DayRow({ weekday, rules, today, span, isOpen, hasProblem, onToggle, editor }: DayRowProps) {
  const t = useTranslations("availability");
  const formatters = useAvailabilityFormatters();
  const ordered = [...rules].sort((a, b) => a.fromMinute - b.fromMinute || a.validFrom.localeCompare(b.validFrom));
  const id = `day-${weekday}`;
  return (
    <li className="border-line border-t first:border-0 sm:first:border-t">
      <h3 className="font-sans">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
          className="grid min-h-14 w-full grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 gap-y-2 rounded-s py-3.5 text-left sm:grid-cols-[104px_minmax(0,1fr)_124px_auto]"
        >
          <span className={cn("font-semibold text-m", hasProblem && "text-negative")}>
            {formatters.weekday(weekday)}
          </span>
          <span className="order-last col-span-3 sm:order-none sm:col-span-1">
            <DayBar rules={rules} today={today} {...span} />
          </span>
          <span className="grid gap-0.5 text-right font-medium text-fg-2 text-s tracking-normal">
            {isOpen && ordered.length > 0 ? formatters.length(weeklyMinutes(rules, today)) : null}
            {ordered.length === 0 ? <span className="text-fg-3">{t("closed")}</span> : null}
            {(isOpen ? [] : ordered).map((rule) => (
              <span key={rule.id}>
                {formatters.range(rule.fromMinute, rule.toMinute)}
                <ValidNote rule={rule} today={today} />
              </span>
            ))}
          </span>
          <ChevronDown
            aria-hidden
            className={cn("size-[18px] text-fg-3 transition-transform", isOpen && "rotate-180")}
          />
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <DayEditor weekday={weekday} rules={rules} today={today} {...editor} /> : null}
      </div>
    </li>
  );
}

function ValidNote({ rule, today }: { rule: RuleValues; today: string }) {
  const t = useTranslations("availability");
  const formatters = useAvailabilityFormatters();
  const { validFrom, validTo } = rule;
  const isAhead = isDate(validFrom) && !isInForce({ ...rule, validTo: null }, today);
  const begins = isAhead ? t("begins", { date: formatters.date(validFrom) }) : null;
  const ends = isDate(validTo) ? t("ends", { date: formatters.date(validTo) }) : null;
  const text = [begins, ends].filter(Boolean).join(" ");
  return text ? <span className="block text-fg-3 text-xs">{text}</span> : null;
}

"use client";

import { plusDays } from "@zea/format/calendar-date";
import { CalendarInput } from "@zea/shell/calendar-input";
import { useFieldMessage } from "@zea/shell/field-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Segmented } from "@zea/ui/segmented";
import { useEffect, useRef, useState } from "react";
import type { ExceptionValues } from "./availability-values.ts";
import { TimeSelect } from "./time-select.tsx";

type ExceptionFormProps = {
  today: string;
  taken: ExceptionValues[];
  onAdd: (exceptions: ExceptionValues[]) => void;
  onCancel: () => void;
};

const kinds = ["DAY_OFF", "PART_OFF", "EXTRA"] as const;
const daysAtMost = 60;

/** Adds a day off (or several in a row), part of a day off, or extra hours. */
export function ExceptionForm({ today, taken, onAdd, onCancel }: ExceptionFormProps) {
  const t = useTranslations("availability.exceptions");
  const range = useTranslations("availability.range");
  const message = useFieldMessage();
  const [draft, setDraft] = useState({ kind: "DAY_OFF" as const as (typeof kinds)[number], date: "", last: "" });
  const [hours, setHours] = useState({ fromMinute: 960, toMinute: 1080 });
  const [problem, setProblem] = useState<Problem | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  const change = (next: Partial<typeof draft>) => {
    setDraft({ ...draft, ...next });
    setProblem(null);
  };
  const add = async () => {
    const { overlappingExceptions } = await import("@zea/domain/availability/schema");
    const wrong = problemOf(draft, today);
    if (wrong) return setProblem(wrong);
    const added = exceptionsOf(draft, hours, taken);
    if (!overlappingExceptions([...taken, ...added])) return onAdd(added);
    setProblem({ field: "date", message: "availability.ranges_overlap" });
  };
  const errorOf = (field: Problem["field"]) => (problem?.field === field ? message(problem) : undefined);
  return (
    <div ref={box} className="grid gap-3.5 rounded-ml bg-surface-2 p-3.5">
      <Segmented
        aria-label={t("kindLabel")}
        className="[&_span]:px-1 [&_span]:text-s"
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={draft.kind}
        onValueChange={(kind) => change({ kind })}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field label={draft.kind === "DAY_OFF" ? t("first") : t("date")} error={errorOf("date")} className="col-span-2">
          <CalendarInput min={today} className="h-11" value={draft.date} onChange={(date) => change({ date })} />
        </Field>
        {draft.kind === "DAY_OFF" ? (
          <Field label={t("last")} note={t("optional")} error={errorOf("last")} className="col-span-2">
            <CalendarInput
              min={draft.date || today}
              className="h-11"
              value={draft.last}
              onChange={(last) => change({ last })}
            />
          </Field>
        ) : (
          <>
            <Field label={range("from")}>
              <TimeSelect
                max={1425}
                value={hours.fromMinute}
                onChange={(fromMinute) =>
                  setHours({ fromMinute, toMinute: Math.max(hours.toMinute, Math.min(1440, fromMinute + 60)) })
                }
              />
            </Field>
            <Field label={range("to")}>
              <TimeSelect
                min={hours.fromMinute + 15}
                value={hours.toMinute}
                onChange={(toMinute) => setHours({ ...hours, toMinute })}
              />
            </Field>
          </>
        )}
      </div>
      <div className="flex justify-end gap-2">
        <Button variant="quiet" size="s" onClick={onCancel}>
          {t("cancel")}
        </Button>
        <Button size="s" onClick={add}>
          {t("submit")}
        </Button>
      </div>
    </div>
  );
}

type Draft = { kind: (typeof kinds)[number]; date: string; last: string };
type Problem = { field: "date" | "last"; message: string };

function problemOf({ kind, date, last }: Draft, today: string): Problem | null {
  if (!date) return { field: "date", message: "availability.date_required" };
  if (date < today) return { field: "date", message: "availability.date_past" };
  if (kind !== "DAY_OFF" || !last) return null;
  if (last < date) return { field: "last", message: "availability.valid_to_order" };
  return last > plusDays(date, daysAtMost - 1) ? { field: "last", message: "availability.too_many_days" } : null;
}

function exceptionsOf(
  { kind, date, last }: Draft,
  hours: { fromMinute: number; toMinute: number },
  taken: ExceptionValues[],
): ExceptionValues[] {
  if (kind !== "DAY_OFF") return [{ kind, date, ...hours }];
  const end = last || date;
  const dates: string[] = [];
  for (let day = date; day <= end; day = plusDays(day, 1)) dates.push(day);
  const isFree = (day: string) => !taken.some((one) => one.kind === "DAY_OFF" && one.date === day);
  // a single day that is already off is reported as an overlap; within several it is skipped
  const wanted = dates.length === 1 ? dates : dates.filter(isFree);
  return wanted.map((day) => ({ kind, date: day, fromMinute: null, toMinute: null }));
}

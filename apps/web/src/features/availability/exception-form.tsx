"use client";

import { isDate } from "@zea/format/calendar-date";
import { CalendarField } from "@zea/shell/calendar-field";
import { useFieldMessage } from "@zea/shell/field-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Segmented } from "@zea/ui/segmented";
import { useEffect, useRef, useState } from "react";
import type { ExceptionValues } from "./availability-values.ts";
import { type DraftProblem, type ExceptionDraft, exceptionKinds, exceptionsOf, problemOf } from "./exception-draft.ts";
import { TimeSelect } from "./time-select.tsx";

type ExceptionFormProps = {
  today: string;
  taken: ExceptionValues[];
  onAdd: (exceptions: ExceptionValues[]) => void;
  onCancel: () => void;
};

/** Adds a day off (or several in a row), part of a day off, or extra hours. */
export function ExceptionForm({ today, taken, onAdd, onCancel }: ExceptionFormProps) {
  const t = useTranslations("availability.exceptions");
  const range = useTranslations("availability.range");
  const message = useFieldMessage();
  const [draft, setDraft] = useState<ExceptionDraft>({ kind: "DAY_OFF", date: "", last: "" });
  const [hours, setHours] = useState({ fromMinute: 960, toMinute: 1080 });
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  const change = (next: Partial<ExceptionDraft>) => {
    setDraft({ ...draft, ...next });
    setProblem(null);
  };
  const add = async () => {
    const { overlappingExceptions } = await import("@zea/domain/availability/schema");
    const wrong = problemOf(draft, today);
    if (wrong) {
      box.current?.querySelector<HTMLInputElement>(`[name=${wrong.field}]`)?.focus();
      return setProblem(wrong);
    }
    const added = exceptionsOf(draft, hours, taken);
    if (!overlappingExceptions([...taken, ...added])) return onAdd(added);
    setProblem({ field: "date", message: "availability.ranges_overlap" });
  };
  const errorOf = (field: DraftProblem["field"]) => (problem?.field === field ? message(problem) : undefined);
  return (
    <div ref={box} className="grid gap-3.5 rounded-ml bg-surface-2 p-3.5">
      <Segmented
        aria-label={t("kindLabel")}
        className="[&_span]:px-1 [&_span]:text-s"
        options={exceptionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={draft.kind}
        onValueChange={(kind) => change({ kind })}
      />
      <div className="grid grid-cols-2 gap-3">
        <CalendarField
          label={draft.kind === "DAY_OFF" ? t("first") : t("date")}
          error={errorOf("date")}
          name="date"
          min={today}
          className="col-span-2"
          inputClassName="h-11"
          value={draft.date}
          onChange={(date) => change({ date })}
        />
        {draft.kind === "DAY_OFF" ? (
          <CalendarField
            label={t("last")}
            note={t("optional")}
            error={errorOf("last")}
            name="last"
            min={isDate(draft.date) ? draft.date : today}
            className="col-span-2"
            inputClassName="h-11"
            value={draft.last}
            onChange={(last) => change({ last })}
          />
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

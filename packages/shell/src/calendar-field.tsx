"use client";

import { Field } from "@zea/ui/field";
import type { ComponentProps } from "react";
import { CalendarInput } from "./calendar-input.tsx";
import { type DateInputOptions, useDateInput } from "./date-input.tsx";

type CalendarFieldProps = DateInputOptions &
  Pick<ComponentProps<typeof Field>, "label" | "note" | "hint" | "className"> &
  Pick<ComponentProps<typeof CalendarInput>, "min" | "max" | "name"> & { inputClassName?: string };

/** A labelled field for a date, to type or to pick. It keeps what is typed and says why that is no date. */
export function CalendarField(props: CalendarFieldProps) {
  const { label, note, hint, className, min, max, name, inputClassName, ...typed } = props;
  const { input, error } = useDateInput(typed);
  return (
    <Field label={label} note={note} hint={hint} error={error} className={className}>
      <CalendarInput
        {...input}
        name={name}
        required={typed.required}
        date={typed.value}
        onDate={typed.onChange}
        min={min}
        max={max}
        className={inputClassName}
      />
    </Field>
  );
}

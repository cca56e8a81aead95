"use client";

import { Field } from "@zea/ui/field";
import type { ComponentProps } from "react";
import { type Control, type FieldPath, type FieldPathByValue, type FieldValues, useController } from "react-hook-form";
import { CalendarInput } from "./calendar-input.tsx";

type DateFieldProps<Values extends FieldValues> = Pick<
  ComponentProps<typeof Field>,
  "label" | "note" | "hint" | "className"
> &
  Pick<ComponentProps<typeof CalendarInput>, "min" | "max" | "required"> & {
    form: { control: Control<Values>; errorOf: (field: FieldPath<Values>) => string | undefined };
    /** A field of the form that keeps the date as YYYY-MM-DD. */
    name: FieldPathByValue<Values, string> & FieldPath<Values>;
  };

/** A form's labelled field for a date. */
export function DateField<Values extends FieldValues>(props: DateFieldProps<Values>) {
  "use no memo"; // react-hook-form changes its errors in place
  const { form, name, min, max, required, ...labels } = props;
  const { field } = useController({ control: form.control, name });
  return (
    <Field {...labels} error={form.errorOf(name)}>
      <CalendarInput {...field} value={String(field.value ?? "")} min={min} max={max} required={required} />
    </Field>
  );
}

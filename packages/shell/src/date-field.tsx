"use client";

import type { ComponentProps } from "react";
import { type Control, type FieldPath, type FieldPathByValue, type FieldValues, useController } from "react-hook-form";
import { CalendarField } from "./calendar-field.tsx";

type DateFieldProps<Values extends FieldValues> = Pick<
  ComponentProps<typeof CalendarField>,
  "label" | "note" | "hint" | "className" | "min" | "max" | "required"
> & {
  form: { control: Control<Values>; errorOf: (field: FieldPath<Values>) => string | undefined };
  /** A field of the form that keeps the date as YYYY-MM-DD. */
  name: FieldPathByValue<Values, string> & FieldPath<Values>;
};

/** A form's labelled field for a date. */
export function DateField<Values extends FieldValues>(props: DateFieldProps<Values>) {
  "use no memo"; // react-hook-form changes its errors in place
  const { form, name, ...field } = props;
  const { field: bound } = useController({ control: form.control, name });
  const { disabled: _, ...input } = bound;
  return <CalendarField {...field} {...input} value={String(bound.value ?? "")} error={form.errorOf(name)} />;
}

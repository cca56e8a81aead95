"use client";

import type { NumberKind } from "@zea/format/numbers";
import { Field } from "@zea/ui/field";
import { InputWithAdornment } from "@zea/ui/input";
import type { ComponentProps, ReactNode } from "react";
import { type Control, type FieldPath, type FieldPathByValue, type FieldValues, useController } from "react-hook-form";
import { useNumberInput } from "./number-input.tsx";

type NumberFormField<Values extends FieldValues> = {
  form: { control: Control<Values>; errorOf: (field: FieldPath<Values>) => string | undefined };
  /** A field of the form that keeps the number as typed. */
  name: FieldPathByValue<Values, string> & FieldPath<Values>;
  kind: NumberKind;
  isSigned?: boolean;
};

type NumberFieldProps<Values extends FieldValues> = NumberFormField<Values> &
  Pick<ComponentProps<typeof Field>, "label" | "note" | "hint" | "other" | "className"> & {
    /** The unit, shown after the number. */
    after?: ReactNode;
    required?: boolean;
    inputClassName?: string;
  };

/** A labelled field for a number, typed as the page's language writes it. */
export function NumberField<Values extends FieldValues>(props: NumberFieldProps<Values>) {
  "use no memo"; // react-hook-form changes its errors in place
  const { form, name, kind, isSigned, after, required, inputClassName, ...field } = props;
  const { input, error } = useNumberFormField({ form, name, kind, ...(isSigned && { isSigned }) });
  return (
    <Field {...field} error={error}>
      <InputWithAdornment after={after} required={required} className={inputClassName} {...input} />
    </Field>
  );
}

/** A form's field for a number, for an input with its own label. */
export function useNumberFormField<Values extends FieldValues>(options: NumberFormField<Values>) {
  "use no memo"; // react-hook-form changes its errors in place
  const { form, name, kind, isSigned } = options;
  const { field } = useController({ control: form.control, name });
  const { input, error } = useNumberInput({
    kind,
    isSigned,
    text: String(field.value ?? ""),
    onText: field.onChange,
    onBlur: field.onBlur,
    error: form.errorOf(name),
  });
  return { input: { ...input, name: field.name, ref: field.ref }, error };
}

"use client";

import { isDate } from "@zea/format/calendar-date";
import { parseTypedDate, typedDate } from "@zea/format/typed-date";
import { useTranslations } from "@zea/shell/use-translations";
import { useTypedInput } from "@zea/shell/use-typed-input";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { type Control, type FieldPath, type FieldPathByValue, type FieldValues, useController } from "react-hook-form";

type BirthDateFieldProps<Values extends FieldValues> = {
  form: {
    control: Control<Values>;
    errorOf: (field: FieldPathByValue<Values, string> & FieldPath<Values>) => string | undefined;
  };
  name: FieldPathByValue<Values, string> & FieldPath<Values>;
  label: string;
};

/** A form's field for a date of birth, which is quicker to type than to pick. */
export function BirthDateField<Values extends FieldValues>({ form, name, label }: BirthDateFieldProps<Values>) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations();
  const { field } = useController({ control: form.control, name });
  const value = String(field.value ?? "");
  const { input, error } = useTypedInput({
    value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    ref: field.ref,
    read: parseTypedDate,
    write: typedDate,
    problem: value === "" || isDate(value) ? null : t("errors.profile.birth_date_invalid"),
    error: form.errorOf(name),
  });
  return (
    <Field label={label} hint={t("account.birthDateHint")} error={error}>
      <Input {...input} name={field.name} autoComplete="bday" inputMode="numeric" />
    </Field>
  );
}

"use client";

import { isTime } from "@zea/format/time-zone";
import { parseTypedTime } from "@zea/format/typed-time";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { useTranslations } from "./use-translations.tsx";
import { useTypedInput } from "./use-typed-input.tsx";

type TimeFieldProps = Pick<ComponentProps<typeof Field>, "label" | "hint" | "className"> & {
  /** HH:MM, or the text as it was typed while it is no time. */
  value: string;
  onChange: (value: string) => void;
};

/** A labelled field for a time of day with 24 hours, which the native one writes in the language of the browser. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  const t = useTranslations("errors");
  const locale = useLocale();
  const { input, error } = useTypedInput({
    value,
    onChange,
    read: (text) => parseTypedTime(text, locale),
    write: (time) => time,
    problem: isTime(value) ? null : t("time"),
  });
  return (
    <Field {...field} error={error}>
      <Input required inputMode="numeric" autoComplete="off" {...input} />
    </Field>
  );
}

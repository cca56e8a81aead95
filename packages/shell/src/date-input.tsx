"use client";

import { isDate } from "@zea/format/calendar-date";
import { isMissingDay, parseTypedDate, typedDate } from "@zea/format/typed-date";
import type { ComponentProps, FocusEvent, Ref } from "react";
import { useTranslations } from "./use-translations.tsx";
import { useTypedInput } from "./use-typed-input.tsx";

export type DateInputOptions = {
  /** YYYY-MM-DD, or the text as it was typed while it is no date. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: ((event: FocusEvent<HTMLInputElement>) => void) | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
  /** Whether an empty field is refused too. */
  required?: boolean | undefined;
  /** The form's error of the field. */
  error?: string | null | undefined;
};

/** A text input for a date as day, month and year, which the native one writes in the language of the browser. */
export function useDateInput({ required = false, ...options }: DateInputOptions) {
  const t = useTranslations("errors.day");
  const { value } = options;
  const problem =
    isDate(value) || (value === "" && !required)
      ? null
      : t(isMissingDay(value) ? "missing" : "unknown", { text: value });
  const { input, error } = useTypedInput({ ...options, read: parseTypedDate, write: typedDate, problem });
  return { input: { ...input, inputMode: "numeric" } satisfies ComponentProps<"input">, error };
}

"use client";

import { parseTypedDate, typedDate } from "@zea/format/typed-date";
import { Input } from "@zea/ui/input";
import { type ComponentProps, useState } from "react";

export type DateInputProps = Omit<ComponentProps<"input">, "value" | "defaultValue" | "onChange" | "type"> & {
  /** YYYY-MM-DD, or the raw text while it isn't a valid date. */
  value: string;
  onChange: (value: string) => void;
};

/**
 * A text input for a date as day, month and year, which the native one writes in the language of the browser. Alone for a
 * date of birth, quicker to type than to pick.
 */
export function DateInput({ value, onChange, onBlur, ...props }: DateInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      {...props}
      inputMode="numeric"
      value={typed ?? typedDate(value)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(parseTypedDate(target.value));
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}

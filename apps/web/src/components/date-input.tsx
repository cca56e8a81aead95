"use client";

import { parseTypedDate, typedDate } from "@zea/format/typed-date";
import { Input } from "@zea/ui/input";
import { type ComponentProps, useState } from "react";

type DateInputProps = Omit<ComponentProps<"input">, "value" | "onChange" | "type"> & {
  /** YYYY-MM-DD, or the raw text while it isn't a valid date. */
  value: string;
  onChange: (value: string) => void;
};

/** A text input for a date as day, month and year: for a date of birth, quicker than any date picker. */
export function DateInput({ value, onChange, onBlur, ...props }: DateInputProps) {
  const [text, setText] = useState(typedDate(value));
  return (
    <Input
      {...props}
      inputMode="numeric"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange(parseTypedDate(target.value));
      }}
      onBlur={(event) => {
        setText(typedDate(value));
        onBlur?.(event);
      }}
    />
  );
}

"use client";

import { Input } from "@zea/ui/input";
import { type ComponentProps, useState } from "react";
import { dateFromText, textFromDate } from "./date-text.ts";

type DateInputProps = Omit<ComponentProps<"input">, "value" | "onChange" | "type"> & {
  /** YYYY-MM-DD, or the raw text while it isn't a valid date. */
  value: string;
  onChange: (value: string) => void;
};

/** A text input for a date as day, month and year: for a date of birth, quicker than any date picker. */
export function DateInput({ value, onChange, onBlur, ...props }: DateInputProps) {
  const [text, setText] = useState(textFromDate(value));
  return (
    <Input
      {...props}
      inputMode="numeric"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange(dateFromText(target.value));
      }}
      onBlur={(event) => {
        setText(textFromDate(value));
        onBlur?.(event);
      }}
    />
  );
}

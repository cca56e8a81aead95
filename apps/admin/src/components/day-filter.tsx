"use client";

import { isDate } from "@zea/format/calendar-date";
import { CalendarField } from "@zea/shell/calendar-field";
import { useTranslations } from "@zea/shell/use-translations";
import { type ComponentProps, useState } from "react";
import { readDate } from "./search-params.ts";

type DayFilterProps = Pick<
  ComponentProps<typeof CalendarField>,
  "label" | "className" | "inputClassName" | "required" | "error"
> & {
  /** The date in the page's address, or "". */
  value: string;
  onDate: (date: string) => void;
};

/** A date that the page's address keeps. What can't be put there stays in the field, which says why. */
export function DayFilter({ value, onDate, error, ...field }: DayFilterProps) {
  const t = useTranslations("common");
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setText(value);
  }
  const isTooFar = isDate(text) && !readDate(text);
  return (
    <CalendarField
      {...field}
      min="2000-01-01"
      max="2099-12-31"
      error={isTooFar ? t("dayTooFar") : error}
      value={text}
      onChange={(next) => {
        setText(next);
        if (readDate(next) || (next === "" && !field.required)) onDate(next);
      }}
    />
  );
}

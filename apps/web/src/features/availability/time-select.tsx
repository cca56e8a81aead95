import { cn } from "@zea/ui/class-names";
import { Select } from "@zea/ui/select";
import type { ComponentProps } from "react";
import { clockText, quarters } from "./availability-values.ts";

type TimeSelectProps = Omit<ComponentProps<typeof Select>, "value" | "onChange"> & {
  value: number;
  onChange: (minute: number) => void;
  min?: number;
  max?: number;
};

/** Selects a minute of the day in quarter hours, up to and including 24:00. */
export function TimeSelect({ value, onChange, min = 0, max = 1440, className, ...props }: TimeSelectProps) {
  return (
    <Select
      {...props}
      value={value}
      onChange={({ target }) => onChange(Number(target.value))}
      className={cn("h-11 pr-8 pl-3", className)}
    >
      {quarters(min, max, value).map((minute) => (
        <option key={minute} value={minute}>
          {clockText(minute)}
        </option>
      ))}
    </Select>
  );
}

import { type ComponentProps, useId } from "react";
import { cn } from "./class-names.tsx";

type SegmentedProps<Value extends string> = Omit<ComponentProps<"div">, "onChange" | "defaultValue"> & {
  name?: string;
  options: readonly { value: Value; label: string; disabled?: boolean }[];
  value?: Value | null;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  onBlur?: () => void;
  size?: "m" | "s";
};

/** A choice between a few visible options: native radio buttons, which bring arrow keys, labels and forms. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { name, options, value, defaultValue, onValueChange, onBlur, size = "m", className, ...rest } = props;
  const fallback = useId();
  return (
    <div
      role="radiogroup"
      className={cn(
        "flex",
        size === "m"
          ? "gap-1 rounded-ml bg-surface p-1 shadow-[inset_0_0_0_1px_var(--line-strong)] aria-invalid:shadow-[inset_0_0_0_2px_var(--clay-600)]"
          : "w-fit gap-0.5 rounded-full bg-surface-2 p-[3px]",
        className,
      )}
      {...rest}
    >
      {options.map((option) => (
        <label key={option.value} className={cn("relative grid", size === "m" && "flex-1")}>
          <input
            type="radio"
            name={name ?? fallback}
            value={option.value}
            disabled={option.disabled}
            {...(value === undefined
              ? { defaultChecked: defaultValue === option.value }
              : { checked: value === option.value })}
            onChange={onValueChange ? () => onValueChange(option.value) : undefined}
            onBlur={onBlur}
            className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-[inherit] opacity-0"
          />
          <span
            className={cn(
              "grid place-items-center text-center font-semibold text-fg-2 transition-colors peer-checked:bg-primary peer-checked:text-on-primary peer-hover:text-fg peer-checked:peer-hover:text-on-primary peer-focus-visible:outline-3 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2 peer-disabled:opacity-50",
              size === "m"
                ? "min-h-11 rounded-[11px] px-2 py-1.5 text-ms leading-tight"
                : "min-h-8 rounded-full px-3 text-xs",
            )}
          >
            {option.label}
          </span>
        </label>
      ))}
    </div>
  );
}

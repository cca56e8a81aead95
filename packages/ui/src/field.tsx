import { Slot } from "radix-ui";
import { type ReactElement, type ReactNode, useId } from "react";
import { cn } from "./class-names.tsx";

type FieldProps = {
  label: ReactNode;
  /** Shown next to the label, for example "optional". */
  note?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** What somebody else saved for it meanwhile. */
  other?: ReactNode;
  /** The control is a group (segmented, checkboxes), labelled by `aria-labelledby` instead of `for`. */
  group?: boolean;
  className?: string;
  children: ReactElement;
};

/** A control with its label, hint and error, wired for assistive technology. */
export function Field({ label, note, hint, error, other, group = false, className, children }: FieldProps) {
  const id = useId();
  const described = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean).join(" ");
  const name = group ? { "aria-labelledby": `${id}-label` } : { id };
  const Label = group ? "span" : "label";
  return (
    <div className={cn("grid min-w-0 content-start gap-1.5", className)}>
      <span className="flex items-baseline justify-between gap-3">
        <Label id={`${id}-label`} {...(group ? {} : { htmlFor: id })} className="font-semibold text-ms">
          {label}
        </Label>
        {note ? <span className="text-fg-3 text-xs">{note}</span> : null}
      </span>
      <Slot.Root {...name} aria-describedby={described || undefined} aria-invalid={error ? true : undefined}>
        {children}
      </Slot.Root>
      {error ? (
        <p id={`${id}-error`} className="font-medium text-negative text-s">
          {error}
        </p>
      ) : null}
      {other}
      {hint ? (
        <p id={`${id}-hint`} className="text-fg-3 text-s">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

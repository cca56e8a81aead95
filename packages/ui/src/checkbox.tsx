import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names.tsx";

/** A checkbox with its label; the whole line is clickable. */
export function Checkbox({
  label,
  hint,
  error,
  className,
  ...props
}: Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode; error?: ReactNode }) {
  return (
    <label className={cn("grid cursor-pointer grid-cols-[24px_1fr] items-start gap-x-3 gap-y-1 py-1", className)}>
      <span className="relative mt-px block size-6">
        <input
          type="checkbox"
          aria-invalid={error ? true : undefined}
          className="peer absolute inset-0 size-6 cursor-pointer appearance-none rounded-[7px] bg-surface shadow-[inset_0_0_0_1.5px_var(--line-strong)] transition-colors checked:bg-primary checked:shadow-none hover:shadow-[inset_0_0_0_1.5px_var(--text-2)] checked:hover:shadow-none aria-invalid:shadow-[inset_0_0_0_2px_var(--clay-600)]"
          {...props}
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute inset-0 m-auto hidden size-4 text-on-primary peer-checked:block"
        />
      </span>
      <span className="text-ms leading-6">{label}</span>
      {hint ? <span className="col-start-2 text-fg-3 text-s">{hint}</span> : null}
      {error ? <span className="col-start-2 font-medium text-negative text-s">{error}</span> : null}
    </label>
  );
}

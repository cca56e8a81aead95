import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names.tsx";

/** A text input; 16 px, so that phones don't zoom in. */
export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn("control h-[52px] px-3.5", className)} {...props} />;
}

/** An input with an icon before it or a unit after it. */
export function InputWithAdornment({
  before,
  after,
  className,
  ...props
}: ComponentProps<"input"> & { before?: ReactNode; after?: ReactNode }) {
  return (
    <span className="relative block">
      {before ? (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 left-3.5 grid place-items-center text-fg-3 [&_svg]:size-[18px]"
        >
          {before}
        </span>
      ) : null}
      <Input className={cn(before && "pl-11", after && "pr-14", className)} {...props} />
      {after ? (
        <span className="absolute inset-y-0 right-3.5 grid place-items-center text-fg-3 text-ms">{after}</span>
      ) : null}
    </span>
  );
}

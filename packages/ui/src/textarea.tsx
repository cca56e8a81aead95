import type { ComponentProps } from "react";
import { cn } from "./class-names.tsx";

/** A text area that grows with its content. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cn("control min-h-24 resize-y px-3.5 py-3 [field-sizing:content]", className)}
      {...props}
    />
  );
}

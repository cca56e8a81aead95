import type { ComponentProps } from "react";
import { cn } from "./class-names.tsx";

/** A table that scrolls sideways on narrow screens. */
export function Table({ className, ...props }: ComponentProps<"table">) {
  return (
    <div className="-mx-1 overflow-x-auto px-1">
      <table className={cn("w-full border-collapse text-ms", className)} {...props} />
    </div>
  );
}

/** A column header; `numeric` aligns it to the right. */
export function Th({ numeric, className, ...props }: ComponentProps<"th"> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      className={cn(
        "px-2 py-2 text-left font-semibold text-fg-3 text-xs first:pl-3 last:pr-3",
        numeric && "text-right",
        className,
      )}
      {...props}
    />
  );
}

/** A row; `selected` marks the one whose drawer is open. */
export function Tr({ selected, className, ...props }: ComponentProps<"tr"> & { selected?: boolean }) {
  return (
    <tr
      aria-current={selected ? "true" : undefined}
      className={cn(
        "relative *:border-line *:border-t *:first:rounded-l-[10px] *:last:rounded-r-[10px] hover:bg-surface-2",
        selected && "bg-note-attention hover:bg-note-attention",
        className,
      )}
      {...props}
    />
  );
}

/** A cell; `numeric` aligns it to the right. */
export function Td({ numeric, className, ...props }: ComponentProps<"td"> & { numeric?: boolean }) {
  return <td className={cn("px-2 py-2.5 first:pl-3 last:pr-3", numeric && "text-right", className)} {...props} />;
}

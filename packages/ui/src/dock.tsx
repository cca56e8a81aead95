import type { ReactNode } from "react";
import { cn } from "./class-names.tsx";

/** The bar that ends a page with one decision: fixed to the bottom on phones, in the flow elsewhere. */
export function Dock({ note, className, children }: { note?: ReactNode; className?: string; children: ReactNode }) {
  return (
    <div
      className={cn(
        "fixed inset-x-0 bottom-0 z-20 grid gap-2.5 border-line border-t bg-surface px-[18px] pt-3.5 pb-[calc(18px+env(safe-area-inset-bottom))]",
        "md:static md:z-auto md:border-0 md:bg-transparent md:p-0",
        className,
      )}
    >
      <div className="flex items-center gap-3 [&>*:last-child]:flex-1 md:[&>*:last-child]:flex-none">{children}</div>
      {note ? <div className="text-center text-fg-3 text-xs md:text-left">{note}</div> : null}
    </div>
  );
}

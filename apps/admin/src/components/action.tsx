import { cn } from "@zea/ui/class-names";
import { ChevronDown, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type ActionProps = {
  title: ReactNode;
  icon: LucideIcon;
  exclusiveGroup: string;
  isOpen?: boolean;
  children: ReactNode;
};

/** A collapsible panel with one action; only one panel of an `exclusiveGroup` is open. */
export function Action({ title, icon: Icon, exclusiveGroup, isOpen = false, children }: ActionProps) {
  return (
    <details name={exclusiveGroup} open={isOpen} className="group rounded-ml shadow-[inset_0_0_0_1px_var(--line)]">
      <summary
        className={cn(
          "flex min-h-11 cursor-pointer list-none items-center gap-2.5 rounded-ml px-3.5 py-2.5 font-semibold text-ms",
          "transition-colors hover:bg-surface-2 [&::-webkit-details-marker]:hidden",
        )}
      >
        <Icon aria-hidden className="size-[18px] text-fg-2" />
        <span className="flex-1">{title}</span>
        <ChevronDown aria-hidden className="size-[18px] text-fg-3 transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-3 px-3.5 pt-1 pb-1.5">{children}</div>
    </details>
  );
}

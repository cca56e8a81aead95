import { Slot } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names.tsx";

/** The bottom navigation on phones; a page leaves room for it with `pb-tabs`. */
export function TabsBar({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className={cn(
        "fixed inset-x-3 bottom-[calc(14px+env(safe-area-inset-bottom))] z-20 mx-auto grid max-w-[480px] auto-cols-fr grid-flow-col rounded-[24px] bg-surface px-1.5 py-1.5 shadow-[var(--tabs-shadow)] md:hidden",
        "[--tabs-shadow:inset_0_0_0_1px_var(--line),0_8px_24px_var(--shade-strong),0_2px_6px_var(--shade)]",
        className,
      )}
    >
      {children}
    </nav>
  );
}

/** A tab. Its child is a link with an icon and a word; `current` marks the page shown. */
export function Tab({ current, className, ...props }: ComponentProps<"a"> & { current?: boolean }) {
  return (
    <Slot.Root
      aria-current={current ? "page" : undefined}
      className={cn(
        "grid min-h-12 content-center justify-items-center gap-[3px] rounded-[18px] text-2xs transition-colors [&_svg]:size-[22px]",
        current ? "font-bold text-fg" : "font-medium text-fg-3 hover:text-fg-2",
        className,
      )}
      {...props}
    />
  );
}

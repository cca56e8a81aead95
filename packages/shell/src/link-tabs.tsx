import { cn } from "@zea/ui/class-names";
import type { ComponentProps } from "react";
import { Link } from "./navigation.tsx";

type LinkTab = { href: ComponentProps<typeof Link>["href"]; label: string; isCurrent: boolean };

type LinkTabsProps = {
  /** What the tabs divide, for screen readers. */
  label: string;
  tabs: readonly LinkTab[];
  /** Whether changing the tab goes to the top of the page. */
  scroll?: boolean;
};

/** Links to the parts of a page; those that don't fit are reached by scrolling sideways. */
export function LinkTabs({ label, tabs, scroll = false }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="flex w-fit max-w-full gap-0.5 overflow-x-auto rounded-full bg-surface-2 p-[3px]">
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          href={tab.href}
          scroll={scroll}
          aria-current={tab.isCurrent ? "page" : undefined}
          className={cn(
            "grid min-h-11 shrink-0 place-items-center focus-visible:outline-offset-[-3px] whitespace-nowrap rounded-full px-4 font-semibold text-ms transition-colors md:min-h-9 md:px-3.5 md:text-s",
            tab.isCurrent ? "bg-primary text-on-primary" : "text-fg-2 hover:text-fg",
          )}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}

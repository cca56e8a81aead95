"use client";

import { Link } from "@zea/shell/navigation";
import { cn } from "@zea/ui/class-names";
import { useFormatter } from "next-intl";
import type { Href } from "./address.ts";

type Chip = { key: string; label: string; count: number; href: Href; isCurrent: boolean };

/** One chip per way of looking at a list, each with how many it has. */
export function FilterChips({ label, chips }: { label: string; chips: Chip[] }) {
  const format = useFormatter();
  return (
    <nav aria-label={label} className="flex flex-wrap gap-2">
      {chips.map((chip) => (
        <Link
          key={chip.key}
          href={chip.href}
          scroll={false}
          aria-current={chip.isCurrent ? "true" : undefined}
          className={cn(
            "relative inline-flex min-h-9 items-center gap-2 rounded-full px-3.5 font-semibold text-s transition-colors max-md:after:absolute max-md:after:inset-x-0 max-md:after:-inset-y-1",
            chip.isCurrent
              ? "bg-primary text-on-primary"
              : "text-fg-2 shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface-2 hover:text-fg",
          )}
        >
          {chip.label} <span className="font-medium">{format.number(chip.count)}</span>
        </Link>
      ))}
    </nav>
  );
}

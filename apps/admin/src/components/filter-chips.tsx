"use client";

import { Link } from "@zea/shell/navigation";
import { cn } from "@zea/ui/class-names";
import { useFormatter } from "next-intl";
import { hrefTo, type ListAddress } from "./list-address.ts";

type Chip<Value> = { value: Value; label: string; count: number };

type FilterChipsProps<Filters, View, Drawer, Key extends keyof Filters & string> = {
  address: ListAddress<Filters, View, Drawer>;
  filter: Key;
  label: string;
  /** The chip whose value is undefined shows all. */
  chips: readonly Chip<Filters[Key] | undefined>[];
};

/** One link per value of a filter, each with the number of its rows. */
export function FilterChips<Filters, View, Drawer, Key extends keyof Filters & string>({
  address,
  filter,
  label,
  chips,
}: FilterChipsProps<Filters, View, Drawer, Key>) {
  const format = useFormatter();
  return (
    <nav aria-label={label} className="flex flex-wrap gap-2">
      {chips.map(({ value, label: name, count }) => {
        const isCurrent = address.filters[filter] === value;
        return (
          <Link
            key={String(value)}
            href={hrefTo(address as ListAddress, { [filter]: value })}
            scroll={false}
            aria-current={isCurrent ? "true" : undefined}
            className={cn(
              "relative inline-flex min-h-9 items-center gap-2 rounded-full px-3.5 font-semibold text-s transition-colors max-md:after:absolute max-md:after:inset-x-0 max-md:after:-inset-y-1",
              isCurrent
                ? "bg-primary text-on-primary"
                : "text-fg-2 shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface-2 hover:text-fg",
            )}
          >
            {name} <span className="font-medium">{format.number(count)}</span>
          </Link>
        );
      })}
    </nav>
  );
}

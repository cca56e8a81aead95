"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { cn } from "@zea/ui/class-names";
import { hrefTo, type ListUrlState } from "./list-url-state.ts";

type FilterChipsProps<Value extends string> = {
  urlState: ListUrlState;
  filter: string;
  label: string;
  values: readonly Value[];
  counts: Record<Value, number>;
  /** Of the chip that shows all; the sum of the counts unless rows can have several values. */
  total?: number;
  labelOf: (value: Value | undefined) => string;
};

/** One link per value of a filter, each with the number of its rows; the first shows all. On phones in one row that scrolls sideways. */
export function FilterChips<Value extends string>(props: FilterChipsProps<Value>) {
  const { urlState, filter, label, values, counts, labelOf } = props;
  const { total = values.reduce((sum, value) => sum + counts[value], 0) } = props;
  const { number } = useFormat();
  return (
    <nav
      aria-label={label}
      className="flex gap-2 max-md:-mx-[18px] max-md:-my-1.5 max-md:overflow-x-auto max-md:px-[18px] max-md:py-1.5 md:flex-wrap"
    >
      {[undefined, ...values].map((value) => {
        const isCurrent = urlState.filters[filter] === value;
        return (
          <Link
            key={value ?? "all"}
            href={hrefTo(urlState, { [filter]: value })}
            scroll={false}
            aria-current={isCurrent ? "true" : undefined}
            className={cn(
              "relative inline-flex min-h-9 shrink-0 items-center whitespace-nowrap gap-2 rounded-full px-3.5 font-semibold text-s transition-colors max-md:after:absolute max-md:after:inset-x-0 max-md:after:-inset-y-1",
              isCurrent
                ? "bg-primary text-on-primary"
                : "text-fg-2 shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface-2 hover:text-fg",
            )}
          >
            {labelOf(value)} <span className="font-medium">{number(value ? counts[value] : total)}</span>
          </Link>
        );
      })}
    </nav>
  );
}

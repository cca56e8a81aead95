"use client";

import { Link } from "@zea/shell/navigation";
import { cn } from "@zea/ui/class-names";
import { Th } from "@zea/ui/table";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ComponentProps } from "react";
import { hrefTo, type ListUrlState } from "./list-url-state.ts";

/** An order of the list, undefined for the one it opens in. */
export type SortStep = { value: string | undefined; direction: "ascending" | "descending" };

type SortThProps = ComponentProps<typeof Th> & { urlState: ListUrlState; sortKey: string; steps: readonly SortStep[] };

/** A column header that goes through the orders of its column, then back to the list's own; with one order it stays. */
export function SortTh({ urlState, sortKey, steps, numeric, children, ...props }: SortThProps) {
  const at = steps.findIndex(({ value }) => value === urlState.view[sortKey]);
  const direction = steps[at]?.direction;
  const next = steps.length === 1 ? steps[0] : steps[at + 1];
  const Arrow = (direction ?? steps[0]?.direction) === "descending" ? ArrowDown : ArrowUp;
  return (
    <Th aria-sort={direction} numeric={numeric} {...props}>
      <Link
        href={hrefTo(urlState, { [sortKey]: next?.value })}
        scroll={false}
        className={cn(
          "group -my-2 inline-flex min-h-11 items-center gap-1 rounded-s hover:text-fg sm:-my-1 sm:min-h-8",
          direction && "text-fg",
          numeric && "flex-row-reverse",
        )}
      >
        {children}
        <Arrow aria-hidden className={cn("size-3.5", !direction && "opacity-0 group-hover:opacity-60")} />
      </Link>
    </Th>
  );
}

"use client";

import { Link } from "@zea/shell/navigation";
import { cn } from "@zea/ui/class-names";
import { Th } from "@zea/ui/table";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ComponentProps } from "react";
import type { Href } from "./address.ts";

type SortThProps = ComponentProps<typeof Th> & { href: Href; order?: "ascending" | "descending" };

/** A column's name by which the list can be ordered; the address follows. */
export function SortTh({ href, order, numeric, children, ...props }: SortThProps) {
  const Arrow = order === "descending" ? ArrowDown : ArrowUp;
  return (
    <Th aria-sort={order} numeric={numeric} {...props}>
      <Link
        href={href}
        scroll={false}
        className={cn(
          "group -my-1 inline-flex min-h-8 items-center gap-1 rounded-s hover:text-fg",
          order && "text-fg",
          numeric && "flex-row-reverse",
        )}
      >
        {children}
        <Arrow aria-hidden className={cn("size-3.5", !order && "opacity-0 group-hover:opacity-60")} />
      </Link>
    </Th>
  );
}

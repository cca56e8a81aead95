import type { ComponentProps } from "react";
import { cn } from "./class-names.tsx";

/** A list with a thin line between its items. */
export function List({ className, ...props }: ComponentProps<"ul">) {
  return <ul className={cn("grid", className)} {...props} />;
}

export function ListItem({ className, ...props }: ComponentProps<"li">) {
  return (
    <li className={cn("flex items-center gap-3 border-line border-t py-3 first:border-0", className)} {...props} />
  );
}

"use client";

import { Link } from "@zea/shell/navigation";
import { cn } from "@zea/ui/class-names";
import type { ComponentProps, KeyboardEvent, ReactNode } from "react";
import type { Href } from "./search-params.ts";

/** The id of the link that opens a row's drawer; the focus returns to it when the drawer closes. */
export const rowLinkId = (id: string) => `line-${id}`;

function moveFocus(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const row = event.currentTarget.closest("tr");
  const other = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
  const link = other?.querySelector("a");
  if (!link) return;
  event.preventDefault();
  link.focus();
}

/** The link of a table row; the whole row is clickable, and the arrow keys move between rows. */
export function RowLink({ id, href, children }: { id: string; href: Href; children: ReactNode }) {
  return (
    <Link
      id={rowLinkId(id)}
      href={href}
      scroll={false}
      onKeyDown={moveFocus}
      className="block truncate rounded-s max-sm:whitespace-normal font-semibold after:absolute after:inset-0"
    >
      {children}
    </Link>
  );
}

/** A line of small print below a row's link. */
export function RowDetail({ className, ...props }: ComponentProps<"span">) {
  return <span className={cn("block truncate text-fg-3 text-xs", className)} {...props} />;
}

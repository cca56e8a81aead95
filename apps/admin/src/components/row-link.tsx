"use client";

import { Link } from "@zea/shell/navigation";
import type { KeyboardEvent, ReactNode } from "react";
import type { Href } from "./address.ts";

/** The id of the link that opens a line's drawer, to which the focus returns when it closes. */
export const rowLinkId = (id: string) => `line-${id}`;

/** The arrows go from one line to the next. */
function moveFocus(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const row = event.currentTarget.closest("tr");
  const other = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
  const link = other?.querySelector("a");
  if (!link) return;
  event.preventDefault();
  link.focus();
}

/** What a line of a list is called; the whole line opens its drawer. */
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

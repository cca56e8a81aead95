"use client";

import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import type { ComponentProps } from "react";
import { clearedHref, isFiltered, type ListUrlState } from "./list-url-state.ts";
import type { Href } from "./search-params.ts";

export type EmptyListProps = {
  /** Of a list with filters or pages. */
  urlState?: ListUrlState;
  /** Shown where there is nothing at all; without it nothing is. */
  empty?: { title: string; text: string; action?: { label: string; href: Href } };
  /** Shown where the filters or the page have nothing, with the label of the link to the whole list. */
  noMatches?: { title: string; text: string; clear: string };
};

/** Why a list is empty, and what to do about it. */
export function EmptyList({
  urlState,
  empty,
  noMatches,
  art = "list",
}: EmptyListProps & Pick<ComponentProps<typeof EmptyState>, "art">) {
  const shown =
    noMatches && urlState && isFiltered(urlState)
      ? { ...noMatches, action: { label: noMatches.clear, href: clearedHref(urlState) } }
      : empty;
  if (!shown) return null;
  const { title, text, action } = shown;
  const link = action ? (
    <Button asChild variant="ghost">
      <Link href={action.href}>{action.label}</Link>
    </Button>
  ) : null;
  return <EmptyState art={art} title={title} text={text} action={link} />;
}

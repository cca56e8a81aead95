"use client";

import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import { Table } from "@zea/ui/table";
import type { ReactElement, ReactNode } from "react";
import type { Href } from "./address.ts";
import { Pagination } from "./pagination.tsx";

type ListFrameProps = {
  /** The ways to look at the list, above it. */
  filters?: ReactNode;
  /** How many there are, said aloud when it changes. */
  found?: string;
  /** The names of the columns; without them the rows are the lines of a plain list. */
  head?: ReactNode;
  rows: ReactElement[];
  total: number;
  page: number;
  hrefOf: (page: number) => Href;
  /** What stands in place of the rows where there are none. */
  none: ReactNode;
};

/** A page of a list: its filters, its rows under their columns and the ways to the other pages, or why there is nothing. */
export function ListFrame({ filters, found, head, rows, total, page, hrefOf, none }: ListFrameProps) {
  return (
    <div className="grid gap-4">
      {filters}
      {found === undefined ? null : (
        <p role="status" className="sr-only">
          {found}
        </p>
      )}
      {rows.length === 0 ? (
        none
      ) : (
        <>
          {head ? (
            <Table>
              <thead>
                <tr>{head}</tr>
              </thead>
              <tbody>{rows}</tbody>
            </Table>
          ) : (
            <ul className="grid">{rows}</ul>
          )}
          <Pagination page={page} shown={rows.length} total={total} hrefOf={hrefOf} />
        </>
      )}
    </div>
  );
}

type ListNoneProps = { title: string; text: string; link?: { label: string; href: Href } };

/** Why a list has nothing, with the way out where it is because of what was looked for. */
export function ListNone({ title, text, link }: ListNoneProps) {
  const action = link ? (
    <Button asChild variant="ghost">
      <Link href={link.href}>{link.label}</Link>
    </Button>
  ) : null;
  return <EmptyState art="list" title={title} text={text} action={action} />;
}

"use client";

import { cn } from "@zea/ui/class-names";
import { Table, Td, Th, Tr } from "@zea/ui/table";
import { Fragment, type ReactNode } from "react";
import { EmptyList, type EmptyListProps } from "./empty-list.tsx";
import { Pagination } from "./pagination.tsx";
import { type SortStep, SortTh } from "./sort-th.tsx";

const visibleClasses = {
  sm: "hidden sm:table-cell",
  md: "hidden md:table-cell",
  xl: "hidden xl:table-cell",
  "2xl": "hidden 2xl:table-cell",
};
const widths = { rest: "max-w-0 min-w-0", fit: "w-px whitespace-nowrap", auto: "" };

export type Column<Row> = {
  label: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** The orders that its header goes through. */
  sort?: readonly SortStep[];
  /** The narrowest screen that shows it. */
  visibleFrom?: keyof typeof visibleClasses;
  /** `rest` takes the room that the others leave, `fit` as much as its content. The first column takes the rest, the others fit. */
  width?: keyof typeof widths;
  /** Of the whole column. */
  className?: string;
  /** Of its cells alone. */
  cellClassName?: string;
};

type ListViewProps<Row> = EmptyListProps & {
  /** In place of `empty` and `noMatches`. */
  whenEmpty?: ReactNode;
  /** Chips and other filters, above the list. */
  filters?: ReactNode;
  /** How many there are, announced when it changes. */
  found?: string;
  caption?: string;
  columns?: readonly Column<Row>[];
  /** In place of `columns`: the rows as items of a plain list. */
  renderItem?: (row: Row) => ReactNode;
  itemsClassName?: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Whether the row is open in the drawer. */
  isOpen?: (row: Row) => boolean;
  /** Of all pages; a list without it has one page. */
  total?: number;
  /** The key of the view that holds the order. */
  sortKey?: string;
};

/** A page of a list: its filters, its rows under their columns and its pagination, or why it is empty. */
export function ListView<Row>(props: ListViewProps<Row>) {
  const { urlState, filters, found, rows, keyOf, renderItem, itemsClassName = "grid", total } = props;
  const { empty, noMatches, whenEmpty } = props;
  return (
    <div className="grid gap-4">
      {filters}
      {found === undefined ? null : (
        <p role="status" className="sr-only">
          {found}
        </p>
      )}
      {rows.length === 0 ? (
        (whenEmpty ?? <EmptyList urlState={urlState} empty={empty} noMatches={noMatches} />)
      ) : (
        <>
          {renderItem ? (
            <ul className={itemsClassName}>
              {rows.map((row) => (
                <Fragment key={keyOf(row)}>{renderItem(row)}</Fragment>
              ))}
            </ul>
          ) : (
            <ListTable {...props} />
          )}
          {urlState && total !== undefined ? (
            <Pagination urlState={urlState} shown={rows.length} total={total} />
          ) : null}
        </>
      )}
    </div>
  );
}

function ListTable<Row>({
  urlState,
  caption,
  columns = [],
  rows,
  keyOf,
  isOpen,
  sortKey = "sort",
}: ListViewProps<Row>) {
  return (
    <Table>
      {caption ? <caption className="sr-only">{caption}</caption> : null}
      <thead>
        <tr>
          {columns.map(({ label, numeric, sort, visibleFrom, className }) => {
            const props = {
              numeric,
              className: cn(visibleFrom && visibleClasses[visibleFrom], className),
              children: label,
            };
            if (!sort || !urlState) return <Th key={label} {...props} />;
            return <SortTh key={label} urlState={urlState} sortKey={sortKey} steps={sort} {...props} />;
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={keyOf(row)} selected={isOpen?.(row)}>
            {columns.map((column, index) => {
              const { label, cell, numeric, visibleFrom, width = index === 0 ? "rest" : "fit" } = column;
              const classes = cn(
                visibleFrom && visibleClasses[visibleFrom],
                widths[width],
                column.className,
                column.cellClassName,
              );
              return (
                <Td key={label} numeric={numeric} className={classes}>
                  {cell(row)}
                </Td>
              );
            })}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

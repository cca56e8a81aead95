"use client";

import { cn } from "@zea/ui/class-names";
import { Table, Td, Th, Tr } from "@zea/ui/table";
import { Fragment, type ReactNode } from "react";
import { EmptyList, type EmptyListProps } from "./empty-list.tsx";
import { Pagination } from "./pagination.tsx";
import { type SortStep, SortTh } from "./sort-th.tsx";

export type Column<Row> = {
  key: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Of the whole column. */
  className?: string;
  /** Of its cells alone. */
  cellClassName?: string;
  /** The orders that its header goes through. */
  sort?: readonly SortStep[];
};

type ListViewProps<Row> = EmptyListProps & {
  /** In place of `empty` and `none`. */
  whenEmpty?: ReactNode;
  /** Chips and other filters, above the list. */
  filters?: ReactNode;
  /** How many there are, announced when it changes. */
  found?: string;
  caption?: string;
  /** Without columns each row is an item of a plain list. */
  columns?: readonly Column<Row>[];
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
  const { address, filters, found, rows, keyOf, renderItem, itemsClassName = "grid", total } = props;
  const { empty, none, whenEmpty } = props;
  return (
    <div className="grid gap-4">
      {filters}
      {found === undefined ? null : (
        <p role="status" className="sr-only">
          {found}
        </p>
      )}
      {rows.length === 0 ? (
        (whenEmpty ?? <EmptyList address={address} empty={empty} none={none} />)
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
          {address && total !== undefined ? <Pagination address={address} shown={rows.length} total={total} /> : null}
        </>
      )}
    </div>
  );
}

function ListTable<Row>({ address, caption, columns = [], rows, keyOf, isOpen, sortKey = "sort" }: ListViewProps<Row>) {
  return (
    <Table>
      {caption ? <caption className="sr-only">{caption}</caption> : null}
      <thead>
        <tr>
          {columns.map(({ key, label, numeric, className, sort }) =>
            sort && address ? (
              <SortTh
                key={key}
                address={address}
                sortKey={sortKey}
                steps={sort}
                numeric={numeric}
                className={className}
              >
                {label}
              </SortTh>
            ) : (
              <Th key={key} numeric={numeric} className={className}>
                {label}
              </Th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={keyOf(row)} selected={isOpen?.(row)}>
            {columns.map(({ key, cell, numeric, className, cellClassName }) => (
              <Td key={key} numeric={numeric} className={cn(className, cellClassName)}>
                {cell(row)}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

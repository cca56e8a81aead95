import type pg from "pg";
import { statement } from "./database.ts";

/** The values of a row in the order of its statement's parameters, keys first. */
export type Row = (string | number | boolean | Date | null)[];
export type Table = "clock" | "app" | "fn" | "event" | "run" | "step" | "job" | "wait" | "idempotency" | "cron";

/**
 * Buffers rows and writes them in groups. `put` and `drop` record the latest state of a row; each flush writes the latest states in one
 * transaction. `afterCommit` callbacks run in order once the rows recorded before them are committed.
 */
export type Store = {
  put: (table: Table, key: string, row: Row) => void;
  drop: (table: Table, key: string, keyParts: Row) => void;
  afterCommit: (callback: () => void) => void;
  commit: () => Promise<void>;
  isClean: () => boolean;
  abandon: (error: Error) => void;
};

/** Thrown when a group could not be committed; none of it was written. */
export class WriteError extends Error {
  override name = "WriteError";
}

type Waiting = { done: () => void; failed: (error: Error) => void };
type Group = { puts: Map<Table, Map<string, Row>>; drops: Map<Table, Map<string, Row>>; waiting: Waiting[] };

const order: Table[] = ["clock", "app", "fn", "event", "run", "step", "job", "wait", "idempotency", "cron"];
const droppable: Table[] = ["job", "wait", "cron"];
const puts = Object.fromEntries(order.map((table) => [table, statement(`put-${table}`)]));
const drops = Object.fromEntries(droppable.map((table) => [table, statement(`drop-${table}`)]));

/** A group-commit writer. After the first failed write it calls `onFailure` and writes nothing more. */
export function createStore(client: pg.Client, onFailure: (error: Error) => void): Store {
  let next = emptyGroup();
  let isFlushing = false;
  let failure: Error | undefined;

  async function flush(): Promise<void> {
    isFlushing = true;
    while (!failure && !isEmpty(next)) {
      const group = next;
      next = emptyGroup();
      try {
        await write(client, group);
        for (const { done } of group.waiting) done();
      } catch (error) {
        const cause = new WriteError((error as Error).message, { cause: error });
        for (const { failed } of group.waiting) failed(cause);
        abandon(cause);
        onFailure(cause);
      }
    }
    isFlushing = false;
  }

  function schedule(): void {
    if (isFlushing) return;
    isFlushing = true;
    queueMicrotask(flush);
  }

  function abandon(error: Error): void {
    failure ??= error instanceof WriteError ? error : new WriteError(error.message);
    for (const { failed } of next.waiting) failed(failure);
    next = emptyGroup();
  }

  function wait(waiting: Waiting): void {
    if (failure) waiting.failed(failure);
    else next.waiting.push(waiting);
    schedule();
  }

  return {
    put: (table, key, row) => {
      rows(next.puts, table).set(key, row);
      next.drops.get(table)?.delete(key);
      schedule();
    },
    drop: (table, key, keyParts) => {
      next.puts.get(table)?.delete(key);
      rows(next.drops, table).set(key, keyParts);
      schedule();
    },
    afterCommit: (callback) => wait({ done: callback, failed: () => {} }),
    commit: () => new Promise((done, failed) => wait({ done, failed })),
    isClean: () => !isFlushing && isEmpty(next),
    abandon,
  };
}

async function write(client: pg.Client, group: Group): Promise<void> {
  const queries = [];
  for (const table of order) {
    const dropped = group.drops.get(table);
    if (dropped?.size) queries.push({ name: `drop-${table}`, text: drops[table]!, values: columns(dropped) });
    const put = group.puts.get(table);
    if (put?.size) queries.push({ name: `put-${table}`, text: puts[table]!, values: columns(put) });
  }
  if (queries.length === 0) return;
  if (queries.length === 1) {
    await client.query(queries[0]!);
    return;
  }
  const sent = [{ text: "begin" }, ...queries, { text: "commit" }].map((query) => client.query(query));
  const results = await Promise.allSettled(sent);
  const refused = results.find((result) => result.status === "rejected");
  if (refused) throw refused.reason;
}

/** Transposes rows to one array per column, for `unnest`. */
function columns(rowsByKey: Map<string, Row>): unknown[][] {
  const all = [...rowsByKey.values()];
  return all[0]!.map((_, column) => all.map((row) => clean(row[column]!)));
}

function clean(value: Row[number]): Row[number] {
  return typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;
}

function rows(tables: Map<Table, Map<string, Row>>, table: Table): Map<string, Row> {
  let found = tables.get(table);
  if (found) return found;
  found = new Map();
  tables.set(table, found);
  return found;
}

function emptyGroup(): Group {
  return { puts: new Map(), drops: new Map(), waiting: [] };
}

function isEmpty(group: Group): boolean {
  return group.puts.size === 0 && group.drops.size === 0 && group.waiting.length === 0;
}
